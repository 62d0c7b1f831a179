import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { decideByRules } from "@/lib/routing/assign-by-rules";
import { toldOf } from "@/lib/routing/place-leads";
import { changeLead } from "./change-lead";
import { findLead } from "./find-lead";
import { assignedToId, id } from "./input";
import { lead } from "./schema";

export const assignLead = operation({
  name: "leads.assign",
  summary:
    "Gives one lead to a member of the team, to whom the rules say, or to nobody, so that it waits for whoever takes it.",
  scope: "leads:write",
  effect: "write",
  route: "PATCH /leads/:id/assign",
  input: z
    .strictObject({
      id,
      assignedToId: assignedToId
        .optional()
        .describe("A member; null sends the lead to the pond of those that nobody has."),
      byRules: z.literal(true).optional().describe("Instead: ask the team's rules for new leads."),
      ruleId: id.optional().describe("Instead: run this one rule, whatever its conditions."),
    })
    .refine(
      ({ assignedToId, byRules, ruleId }) =>
        [assignedToId, byRules, ruleId].filter((given) => given !== undefined).length === 1,
      { error: "Give one of `assignedToId`, `byRules` and `ruleId`.", path: ["assignedToId"] },
    ),
  output: lead,
  async run(context, { id, assignedToId, ruleId }) {
    if (assignedToId !== undefined) return changeLead(context, id, { assignedToId });
    // The lead first, then the turns: whoever gives out many leads at once takes them in that order too.
    await findLead(context, id);
    const decision = await decideByRules(context, id, ruleId);
    const { from: _, to: __, ...why } = toldOf(decision);
    return changeLead(context, id, { assignedToId: decision.assignedTo?.id ?? null }, why);
  },
});
