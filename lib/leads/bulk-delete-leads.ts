import { sql } from "drizzle-orm";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { changedEvent, changeLeads } from "./change-leads";
import { bulkAnswer, selection } from "./input";
import { selectForChange } from "./select-leads";

export const bulkDeleteLeads = operation({
  name: "leads.bulkDelete",
  summary:
    "Moves many leads to the bin, named by ids or all that match a filter; undo brings them back.",
  scope: "leads:bulk",
  effect: "write",
  set: true,
  route: "POST /leads/bulk/delete",
  input: z.strictObject(selection),
  output: bulkAnswer,
  async run(context, which) {
    if (!context.actor.scopes.has("leads:delete"))
      throw new OperationError("forbidden", "Your role does not allow deleting leads.");
    const selected = await selectForChange(context, which);
    const changed = await changeLeads(context, selected, {
      deletedAt: sql`${context.now.toISOString()}::timestamptz`,
    });
    context.record({
      summary: `Moved ${sharedFormat.count(changed.affected, "lead")} to the bin`,
      events: changedEvent(changed),
    });
    return { affected: changed.affected, entryId: context.entryId };
  },
});
