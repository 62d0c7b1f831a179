"use client";

import { useActionState } from "react";
import { twoFactor } from "@/app/(crm)/settings/actions";
import type { Problem } from "@/lib/operations/errors";
import type { TwoFactorAnswer } from "@/lib/security/schema";

interface TwoFactorState {
  /** The latest answer; a refused step keeps it, so that the code to scan stays on screen. */
  answer?: TwoFactorAnswer;
  problem?: Problem;
}

/** The steps of setting up and changing a second factor, as a form posts them. */
export function useTwoFactor(onDone?: () => void) {
  const [{ answer, problem }, send, isPending] = useActionState(
    async (previous: TwoFactorState, form: FormData): Promise<TwoFactorState> => {
      const result = await twoFactor(previous, form);
      if (!result.ok) return { ...previous, problem: result.error };
      if (!result.data.setup && !result.data.recoveryCodes) onDone?.();
      return { answer: result.data };
    },
    {},
  );
  const fields = problem?.fields ?? {};
  const error = Object.keys(fields).length === 0 ? problem?.detail : undefined;
  return { answer, fields, error, send, isPending };
}
