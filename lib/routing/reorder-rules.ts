import { z } from "zod";
import { findLeadFields } from "@/lib/leads/fields";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { answerFor, findRules, settingsChanged } from "./find-rules";
import { routingLimits, routingRule } from "./schema";

export const reorderRoutingRules = operation({
  name: "routingRules.reorder",
  summary:
    "Puts the rules for new leads into another order; those not named come behind the named ones.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /routing-rules/order",
  input: z.strictObject({ ids: z.array(id).min(1).max(routingLimits.rules) }),
  output: z.object({ items: z.array(routingRule) }),
  async run(context, { ids }) {
    const { sql, actor } = context;
    // Where a rule stands is no part of what it says: its version stays, so that an open form is not refused.
    await sql`
      update routing_rules r set position = o.place, updated_at = now()
      from (
        select c.id, row_number() over (order by array_position(${ids}::uuid[], c.id) nulls last, c.position, c.id) - 1 as place
        from routing_rules c where c.team_id = ${actor.teamId}) o
      where r.team_id = ${actor.teamId} and r.id = o.id and r.position <> o.place`;
    context.record({
      summary: "Changed the order of the rules for new leads",
      events: settingsChanged,
    });
    const [rules, fields] = await Promise.all([findRules(context), findLeadFields(context)]);
    return { items: rules.map((rule) => answerFor(rule, fields)) };
  },
});
