import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findImport } from "./find-import";

export const cancelImport = operation({
  name: "imports.cancel",
  summary: "Stops an import after the batch in hand; what was imported stays until it is reverted.",
  scope: "leads:import",
  effect: "write",
  route: "POST /imports/:id/cancel",
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ cancelled: z.boolean().describe("False when it had been cancelled before.") }),
  async run(context, { id }) {
    const { sql, actor } = context;
    const before = await findImport(context, id);
    const stopped = await sql`
      update imports set state = 'cancelled', finished_at = now(), updated_at = now()
      where team_id = ${actor.teamId} and id = ${id} and state in ('queued', 'reading', 'writing') returning 1`;
    if (stopped.length === 0 && before.state !== "cancelled")
      throw new OperationError("conflict", "This import has ended already. Revert it to take it back.");
    context.record({
      summary: "Cancelled an import",
      events: [{ name: "import.cancelled", data: { importId: id } }],
    });
    return { cancelled: stopped.length > 0 };
  },
});
