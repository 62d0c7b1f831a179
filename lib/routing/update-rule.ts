import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { routingRules } from "@/db/schema";
import { findLeadFields } from "@/lib/leads/fields";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { decideRule } from "./decide-rule";
import { answerFor, findRule, type RuleRow, refuseStaleRule, settingsChanged } from "./find-rules";
import { routingRule, ruleInput } from "./schema";

export const updateRoutingRule = operation({
  name: "routingRules.update",
  summary:
    "Changes a rule for new leads: its name, conditions, members, or whether it is asked at all.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /routing-rules/:id",
  input: z.strictObject({
    id,
    name: ruleInput.name.optional(),
    filter: ruleInput.filter.optional(),
    members: ruleInput.members.optional(),
    isOn: ruleInput.isOn.optional(),
  }),
  output: routingRule,
  async run(context, { id, ...changes }) {
    const { db, actor, now } = context;
    const before = await findRule(context, id);
    await refuseStaleRule(context, before);
    const after = {
      name: changes.name ?? before.name,
      filter: changes.filter ?? before.filter,
      members: changes.members ?? before.members,
      isOn: changes.isOn ?? before.isOn,
    };
    const isChecked = changes.filter !== undefined || changes.members !== undefined;
    const fields = isChecked ? await decideRule(context, after, before) : await findLeadFields(context);
    const [row] = await db
      .update(routingRules)
      .set({ ...after, version: sql`${routingRules.version} + 1`, updatedAt: now })
      .where(and(eq(routingRules.teamId, actor.teamId), eq(routingRules.id, id)))
      .returning();
    context.record({
      summary: `Changed the rule ${before.name} for new leads`,
      events: settingsChanged,
    });
    return answerFor(row as RuleRow, fields);
  },
});
