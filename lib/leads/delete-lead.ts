import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { leads } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { findLead, refuseStaleLead, titleOf } from "./find-lead";
import { id } from "./input";

export const deleteLead = operation({
  name: "leads.delete",
  summary: "Moves one lead to the bin, from where it can be restored.",
  scope: "leads:delete",
  effect: "write",
  route: "DELETE /leads/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const lead = await findLead(context, id);
    await refuseStaleLead(context, lead);
    await context.db
      .update(leads)
      .set({ deletedAt: context.now, updatedAt: context.now, version: sql`${leads.version} + 1` })
      .where(and(eq(leads.teamId, context.actor.teamId), eq(leads.id, id)));
    context.record({
      summary: `Moved ${titleOf(lead)} to the bin`,
      leadId: id,
      activities: [
        {
          leadId: id,
          type: "lead_updated",
          data: { changes: { deletedAt: { from: null, to: context.now.toISOString() } } },
        },
      ],
      events: [{ name: "lead.deleted", data: { leadId: id } }],
    });
    return null;
  },
});
