import { v7 } from "uuid";
import { z } from "zod";
import { routingRules } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { decideRule } from "./decide-rule";
import { findRules, settingsChanged } from "./find-rules";
import { routingLimits, routingRule, ruleInput } from "./schema";

export const createRoutingRule = operation({
  name: "routingRules.create",
  summary:
    "Adds a rule that gives new leads an owner; it is asked behind those that are there already.",
  scope: "team:manage",
  effect: "write",
  route: "POST /routing-rules",
  status: 201,
  input: z.strictObject({
    ...ruleInput,
    members: ruleInput.members.default([]),
    isOn: ruleInput.isOn.default(true),
  }),
  output: routingRule,
  async run(context, { name, filter, members, isOn }) {
    const { db, actor } = context;
    const rules = await findRules(context);
    if (rules.length >= routingLimits.rules)
      throw new OperationError(
        "invalid",
        `A team has at most ${routingLimits.rules} rules. Delete one first.`,
      );
    await decideRule(context, { filter, members });
    const id = v7();
    const position = Math.max(0, ...rules.map((rule) => rule.position + 1));
    await db
      .insert(routingRules)
      .values({ id, teamId: actor.teamId, name, position, isOn, filter, members });
    context.record({ summary: `Added the rule ${name} for new leads`, events: settingsChanged });
    return { id, name, isOn, filter, members, problem: null, version: 1 };
  },
});
