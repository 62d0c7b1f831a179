"use client";

import { useState } from "react";

/** What a dialog that saves needs: whether it is on its way, what failed, and to close once it is done. */
export function useDialogSave(onClose: () => void) {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function save(act: () => Promise<string | undefined>) {
    setSaving(true);
    const failure = await act();
    setSaving(false);
    setProblem(failure);
    if (!failure) onClose();
  }

  return { isSaving, problem, setProblem, save };
}
