import { z } from "zod";
import { findLeadFields } from "@/lib/leads/fields";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { findGone, goneWords } from "./find-gone";
import { answerFor, findRules } from "./find-rules";
import { type RoutingRule, routingRule } from "./schema";

const list = wholeList("rules", (rule: RoutingRule) => rule.name, { name: (rule) => rule.name });

export const listRoutingRules = operation({
  name: "routingRules.list",
  summary: "Lists the rules that give new leads an owner, in the order in which they are asked.",
  scope: "team:read",
  effect: "read",
  route: "GET /routing-rules",
  input: z.strictObject(list.input),
  output: pageOf(routingRule),
  async run(context, page) {
    const [rules, fields] = await Promise.all([findRules(context), findLeadFields(context)]);
    const filters = rules.map(({ filter }) => filter);
    const gone = await findGone(context, filters, fields);
    const items = rules.map((rule) => {
      const answer = answerFor(rule, fields);
      const [missing] = goneWords(rule.filter, fields, gone);
      return missing && !answer.problem
        ? { ...answer, problem: `It asks for ${missing}, so it may fit nothing.` }
        : answer;
    });
    return list.pageOf(items, page);
  },
});
