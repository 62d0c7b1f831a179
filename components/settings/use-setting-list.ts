"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import { notifyDone } from "@/components/leads/undo";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/operations/action";

const FAILED = "This could not be saved. Check the connection and try again.";

/** A list of settings in an order, of which each change is saved at once and can be undone. */
export function useSettingList<T extends { id: string }>(saved: T[]) {
  const router = useRouter();
  const [items, show] = useOptimistic(saved);
  const [, startSaving] = useTransition();
  const [edited, setEdited] = useState<T | "new">();

  /** Gives back the sentence of what failed. */
  async function done(act: Promise<ActionResult<unknown>>, sentence: string) {
    const result = await act.catch(() => undefined);
    if (!result?.ok) {
      if (result?.error.code === "conflict") router.refresh();
      return result?.error.detail ?? FAILED;
    }
    notifyDone(sentence, result.entryId);
    router.refresh();
    return undefined;
  }

  /** Shows the list as it will be until the server says how it is. */
  const quickly = (next: T[], act: () => Promise<ActionResult<unknown>>, sentence: string) =>
    startSaving(async () => {
      show(next);
      const failure = await done(act(), sentence);
      if (failure) notifyError(failure);
    });

  return {
    items,
    /** What the dialog is open with. */
    edited,
    setEdited,
    done,
    quickly,
    inOrder: (ids: readonly string[]) =>
      ids.flatMap((id) => items.find((item) => item.id === id) ?? []),
  };
}
