"use client";

import { undoJournalEntry } from "@/app/(crm)/journal/actions";
import { announceChange, type Changed } from "@/components/live/changes";
import { notify, notifyError } from "@/components/ui/toast";
import { sharedFormat } from "@/lib/format";

/** Says what was done, with a button that takes it back. */
export function notifyDone(sentence: string, entryId: string | undefined, leadIds: string[] = []) {
  notifyUndoable(sentence, entryId, [{ resource: "leads", ids: leadIds }]);
}

/** The same for other rows, with all that changed with them. */
export function notifyUndoable(sentence: string, entryId: string | undefined, changes: Changed[]) {
  for (const change of changes) announceChange(change);
  notify(sentence, { ...(entryId && { onUndo: () => void undo(entryId, changes) }) });
}

async function undo(id: string, changes: Changed[]) {
  const undone = await undoJournalEntry({ id }).catch(() => undefined);
  if (!undone?.ok)
    return notifyError(
      undone?.error.detail ?? "This could not be undone. Try again from Recent changes.",
    );
  for (const change of changes) announceChange(change);
  const { restored, skippedTotal } = undone.data;
  notify(restored > 0 || skippedTotal === 0 ? "Undone" : "Nothing undone", {
    ...(skippedTotal > 0 && {
      description: `${sharedFormat.count(skippedTotal, "row")} changed since and stayed as they are.`,
    }),
  });
}
