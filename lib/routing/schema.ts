import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import type { Filter } from "@/lib/filters/schema";
import { filledLine } from "@/lib/text";

/** Beyond this nobody could say any more who gets what; it also bounds the one statement that asks all rules. */
export const routingLimits = { rules: 50, members: 50, weight: 10, filterJson: 10_000 } as const;

/** One of those who take the leads of a rule, and how many of them for each one of the others. */
export const routingMember = z.strictObject({
  userId: z.uuid({ error: "This is not an id." }).toLowerCase(),
  weight: z
    .int()
    .min(1, "Give at least 1 turn.")
    .max(routingLimits.weight, `Give at most ${routingLimits.weight} turns.`)
    .default(1)
    .describe("How many leads they get for each one that a member of weight 1 gets."),
});
export type RoutingMember = z.output<typeof routingMember>;

export const ruleInput = {
  name: filledLine(80, "Give the rule a name."),
  filter: filterInput
    .refine((filter) => JSON.stringify(filter).length <= routingLimits.filterJson, {
      error: "This rule asks for too much. Use fewer conditions.",
    })
    .describe('Which new leads it is for; {"and": []} means all of them.'),
  members: z
    .array(routingMember)
    .max(routingLimits.members, `A rule has at most ${routingLimits.members} members.`)
    .refine((members) => new Set(members.map(({ userId }) => userId)).size === members.length, {
      error: "Somebody is listed twice.",
    })
    .describe("One takes them all; several take turns; with nobody the leads wait unassigned."),
  isOn: z.boolean(),
};

/** A rule for new leads. */
export const routingRule = z.object({
  id: z.uuid(),
  name: z.string(),
  isOn: z.boolean(),
  filter: z.custom<Filter>().describe("A filter tree."),
  members: z.array(z.object({ userId: z.uuid(), weight: z.int() })),
  problem: z
    .string()
    .nullable()
    .describe("Why it cannot be asked now, such as a field that is gone; null when all is well."),
  version: z.int(),
});
export type RoutingRule = z.output<typeof routingRule>;

/** What the rules decided, or would decide, for one lead. */
export const verdict = z.object({
  assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  rule: z.object({ id: z.uuid(), name: z.string() }).nullable().describe("null when no rule fits."),
  reason: z.string(),
});
export type Verdict = z.output<typeof verdict>;

/** One lead's way to an owner, as it was then. */
export const assignment = z.object({
  id: z.uuid(),
  lead: z.object({ id: z.uuid(), name: z.string() }),
  assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  rule: z.object({ id: z.uuid().nullable(), name: z.string() }).nullable(),
  reason: z.string(),
  at: z.string(),
});
export type Assignment = z.output<typeof assignment>;
