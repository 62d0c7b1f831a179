"use client";

import { undoJournalEntry } from "@/app/(crm)/journal/actions";
import { announceChange } from "@/components/live/changes";
import { notify, notifyError } from "@/components/ui/toast";
import { formatCount } from "@/lib/format";

/** Says what was done, with a button that takes it back. */
export function notifyDone(sentence: string, entryId: string | undefined, leadIds: string[] = []) {
  announceChange({ resource: "leads", ids: leadIds });
  notify(sentence, { ...(entryId && { onUndo: () => void undo(entryId, leadIds) }) });
}

async function undo(id: string, leadIds: string[]) {
  const undone = await undoJournalEntry({ id }).catch(() => undefined);
  if (!undone?.ok)
    return notifyError(
      undone?.error.detail ?? "This could not be undone. Try again from Recent changes.",
    );
  announceChange({ resource: "leads", ids: leadIds });
  const { skippedTotal } = undone.data;
  notify("Undone", {
    ...(skippedTotal > 0 && {
      description: `${formatCount(skippedTotal, "row")} changed since and stayed as they are.`,
    }),
  });
}
