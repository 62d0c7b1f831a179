import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { routingRules } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { findRule, refuseStaleRule, settingsChanged } from "./find-rules";

export const deleteRoutingRule = operation({
  name: "routingRules.delete",
  summary: "Deletes a rule for new leads; leads that it gave out keep their owner.",
  scope: "team:manage",
  effect: "write",
  route: "DELETE /routing-rules/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const rule = await findRule(context, id);
    await refuseStaleRule(context, rule);
    await context.db
      .delete(routingRules)
      .where(and(eq(routingRules.teamId, context.actor.teamId), eq(routingRules.id, id)));
    context.record({
      summary: `Deleted the rule ${rule.name} for new leads`,
      events: settingsChanged,
    });
    return null;
  },
});
