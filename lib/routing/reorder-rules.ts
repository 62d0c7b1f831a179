import { z } from "zod";
import { findLeadFields } from "@/lib/leads/fields";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { putInOrder } from "@/lib/settings/put-in-order";
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
    await putInOrder(context, "routing_rules", ids);
    context.record({
      summary: "Changed the order of the rules for new leads",
      events: settingsChanged,
    });
    const [rules, fields] = await Promise.all([findRules(context), findLeadFields(context)]);
    return { items: rules.map((rule) => answerFor(rule, fields)) };
  },
});
