import { z } from "zod";
import { findLeadFields } from "@/lib/leads/fields";
import { operation } from "@/lib/operations/define";
import { pageOf, pageOfWhole, shortPageInput } from "@/lib/operations/page";
import { answerFor, findRules } from "./find-rules";
import { routingRule } from "./schema";

export const listRoutingRules = operation({
  name: "routingRules.list",
  summary: "Lists the rules that give new leads an owner, in the order in which they are asked.",
  scope: "team:read",
  effect: "read",
  route: "GET /routing-rules",
  input: z.strictObject(shortPageInput),
  output: pageOf(routingRule),
  async run(context, page) {
    const [rules, fields] = await Promise.all([findRules(context), findLeadFields(context)]);
    return pageOfWhole(
      rules.map((rule) => answerFor(rule, fields)),
      page,
    );
  },
});
