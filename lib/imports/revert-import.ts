import { z } from "zod";
import { undoAnswer } from "@/lib/journal/schema";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findImport } from "./find-import";

export const revertImport = operation({
  name: "imports.revert",
  summary:
    "Takes back all that an import did within 24 hours; leads changed since are listed and kept.",
  scope: "leads:import",
  effect: "write",
  set: true,
  route: "POST /imports/:id/revert",
  input: z.strictObject({ id: z.uuid() }),
  output: undoAnswer,
  async run(context, { id }) {
    const { state, dryRun, entryId } = await findImport(context, id);
    if (dryRun)
      throw new OperationError("conflict", "This was only a check; there is nothing to take back.");
    if (state === "queued" || state === "reading" || state === "writing")
      throw new OperationError("conflict", "This import is still running. Cancel it first.");
    // Tens of thousands of leads with all that hangs on them take longer than a page may.
    await context.sql`set local statement_timeout = '15min'`;
    return undoJournalEntry.run(context, { id: entryId });
  },
});
