"use client";

import { useState } from "react";
import { bulkAssignLeads } from "@/app/(crm)/leads/actions";
import { NO_SELECTION, type Selection } from "@/components/ui/data-table";
import { useFormat } from "@/components/ui/format";
import { notify, notifyError } from "@/components/ui/toast";
import type { Lead } from "@/lib/leads/schema";
import type { ActionResult } from "@/lib/operations/action";
import type { LeadQuery } from "./lead-query";
import { notifyDone } from "./undo";
import type { Patch } from "./use-lead-pages";

export type BulkTarget = { ids?: string[]; filter?: LeadQuery["filter"]; q?: string };
type BulkAnswer = ActionResult<{ affected: number; entryId: string; left?: number }>;

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
  const format = useFormat();
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
    const { affected, entryId, left = 0 } = done.data;
    if (affected === 0)
      notify(
        left > 0
          ? "Nothing changed: no rule fits the others, or nobody is free to take them."
          : "Nothing to change: all of them were so already.",
      );
    else
      notifyDone(
        left > 0
          ? `${say(format.count(affected, "lead"))}; ${format.count(left, "lead")} stayed, as no rule fits or nobody is free`
          : say(format.count(affected, "lead")),
        entryId,
        selection.isAll ? [] : [...selection.ids],
      );
  };

  return { run, isRunning };
}

/** Gives the selected leads to whom the rules say; the server alone knows who that is. */
export const assignByRules = (bulk: Bulk) =>
  bulk.run(
    (target) => bulkAssignLeads({ ...target, byRules: true }),
    (leads) => `${leads} assigned by the rules`,
  );

/** The filter without conditions stands for every lead. */
function targetOf(selection: Selection, { q, filter }: LeadQuery): BulkTarget {
  if (!selection.isAll) return { ids: [...selection.ids] };
  return { filter: filter ?? { and: [] }, ...(q && { q }) };
}
