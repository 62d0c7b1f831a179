"use client";

import { useState } from "react";
import { NO_SELECTION, type Selection } from "@/components/ui/data-table";
import { notify, notifyError } from "@/components/ui/toast";
import { formatCount } from "@/lib/format";
import type { Lead } from "@/lib/leads/schema";
import type { ActionResult } from "@/lib/operations/action";
import type { LeadQuery } from "./lead-query";
import { notifyDone } from "./undo";
import type { Patch } from "./use-lead-pages";

export type BulkTarget = { ids?: string[]; filter?: LeadQuery["filter"]; q?: string };
type BulkAnswer = ActionResult<{ affected: number; entryId: string }>;

export type Bulk = {
  /** Does one thing to all selected leads, shows it at once and takes it back when it fails. */
  run: (
    act: (target: BulkTarget) => Promise<BulkAnswer>,
    say: (leads: string) => string,
    change?: (lead: Lead) => Lead | undefined,
  ) => Promise<void>;
  isRunning: boolean;
};

const FAILED = "This could not be done. Check the connection and try again.";

/** One change for many leads: those that were picked, or everything that matches. */
export function useBulk({
  selection,
  query,
  patch,
  onDone,
}: {
  selection: Selection;
  query: LeadQuery;
  patch: Patch;
  onDone: (selection: Selection) => void;
}): Bulk {
  const [isRunning, setRunning] = useState(false);

  const run: Bulk["run"] = async (act, say, change) => {
    setRunning(true);
    const takeBack = change && patch(selection.isAll ? "all" : selection.ids, change);
    const done = await act(targetOf(selection, query)).catch(() => undefined);
    setRunning(false);
    if (!done?.ok) {
      takeBack?.();
      return void notifyError(done?.error.detail ?? FAILED);
    }
    onDone(NO_SELECTION);
    const { affected, entryId } = done.data;
    if (affected === 0) notify("Nothing to change: all of them were so already.");
    else
      notifyDone(
        say(formatCount(affected, "lead")),
        entryId,
        selection.isAll ? [] : [...selection.ids],
      );
  };

  return { run, isRunning };
}

/** The filter without conditions stands for every lead. */
function targetOf(selection: Selection, { q, filter }: LeadQuery): BulkTarget {
  if (!selection.isAll) return { ids: [...selection.ids] };
  return { filter: filter ?? { and: [] }, ...(q && { q }) };
}
