import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { loggedEvents } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { rereadContacts } from "./last-contact";
import { findLogged, kindWords, refuseStaleEvent, refuseStranger } from "./logged-event";

export const deleteActivity = operation({
  name: "activities.delete",
  summary: "Takes away what was logged by hand; its author or a manager may do so.",
  scope: "leads:write",
  effect: "write",
  route: "DELETE /activities/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const event = await findLogged(context, id);
    refuseStranger(context, event);
    await refuseStaleEvent(context, event);
    await context.db
      .update(loggedEvents)
      .set({
        deletedAt: context.now,
        updatedAt: context.now,
        version: sql`${loggedEvents.version} + 1`,
      })
      .where(and(eq(loggedEvents.teamId, context.actor.teamId), eq(loggedEvents.id, event.id)));
    await rereadContacts(context, event);
    context.record({
      summary: `Deleted ${kindWords[event.kind]} from a timeline`,
      leadId: event.leadId,
      events: [
        { name: "lead.updated", data: { leadId: event.leadId, fields: ["lastContactedAt", "calls"] } },
      ],
    });
    return null;
  },
});
