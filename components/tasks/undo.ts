"use client";

import { notifyUndoable } from "@/components/leads/undo";
import { announceChange, type Changed } from "@/components/live/changes";

type About = { id: string; leadId: string | null };

/** Tells the open screens that these tasks changed, and with them what their leads have to do next. */
export function announceTasks(tasks: readonly About[]) {
  for (const change of changesOf(tasks)) announceChange(change);
}

/** Says what was done to tasks, with a button that takes it back. */
export const notifyTasksDone = (
  sentence: string,
  entryId: string | undefined,
  tasks: readonly About[],
) => notifyUndoable(sentence, entryId, changesOf(tasks));

function changesOf(tasks: readonly About[]): Changed[] {
  const leadIds = [...new Set(tasks.flatMap(({ leadId }) => leadId ?? []))];
  const leads: Changed[] = leadIds.length > 0 ? [{ resource: "leads", ids: leadIds }] : [];
  return [{ resource: "tasks", ids: tasks.map(({ id }) => id) }, ...leads];
}
