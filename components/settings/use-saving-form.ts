"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { notify } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/operations/action";
import type { Problem } from "@/lib/operations/errors";

/** A settings form: it posts, says that it saved, and keeps the sentences of what was wrong. */
export function useSavingForm<T>(
  save: (previous: unknown, form: FormData) => Promise<ActionResult<T>>,
  savedSentence: string,
) {
  const router = useRouter();
  const [problem, submit, isPending] = useActionState(
    async (previous: Problem | undefined, form: FormData) => {
      const result = await save(previous, form);
      if (!result.ok) return result.error;
      notify(savedSentence, { tone: "success" });
      router.refresh();
      return undefined;
    },
    undefined,
  );
  return { submit, isPending, detail: problem?.detail, fields: problem?.fields ?? {} };
}
