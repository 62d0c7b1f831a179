"use client";

import { useCallback, useEffect, useState } from "react";
import { mergeLeads, previewMerge } from "@/app/(crm)/leads/duplicates/actions";
import { leadName } from "@/components/leads/lead-words";
import { notifyDone } from "@/components/leads/undo";
import type { MergePreview, MergeSide } from "@/lib/leads/merge/schema";

const FAILED = "This could not be done. Check the connection and try again.";

/** Two leads beside each other, what is taken from which, and making one of them. */
export function useMerge(given: readonly [string, string], onMerged: (mergedId: string) => void) {
  const [[keepId, mergeId], setIds] = useState(given);
  const [preview, setPreview] = useState<MergePreview>();
  const [choices, setChoices] = useState<Record<string, MergeSide>>({});
  const [problem, setProblem] = useState<string>();
  const [isMerging, setMerging] = useState(false);

  const read = useCallback(async (keep: string, merge: string) => {
    const found = await previewMerge({ keepId: keep, mergeId: merge }).catch(() => undefined);
    if (found?.ok) setPreview(found.data);
    setProblem(found?.ok ? undefined : (found?.error.detail ?? FAILED));
  }, []);
  useEffect(() => void read(keepId, mergeId), [read, keepId, mergeId]);

  async function merge() {
    if (!preview) return;
    setMerging(true);
    const done = await mergeLeads({
      keepId,
      mergeId,
      fields: choices,
      keepVersion: preview.kept.version,
      mergeVersion: preview.merged.version,
    }).catch(() => undefined);
    setMerging(false);
    if (done?.ok) {
      onMerged(mergeId);
      const sentence = `${leadName(preview.merged)} merged into ${leadName(preview.kept)}`;
      return notifyDone(sentence, done.entryId, [keepId, mergeId]);
    }
    if (done?.error.code === "conflict") await read(keepId, mergeId);
    setProblem(done?.error.detail ?? FAILED);
  }

  return {
    preview: preview?.kept.id === keepId ? preview : undefined,
    choiceOf: (key: string) =>
      choices[key] ?? preview?.fields.find((field) => field.key === key)?.choice ?? "kept",
    choose: (key: string, side: MergeSide) => setChoices((before) => ({ ...before, [key]: side })),
    swap: () => {
      setChoices({});
      setIds([mergeId, keepId]);
    },
    merge,
    isMerging,
    problem,
  };
}
