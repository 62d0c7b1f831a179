import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { decideManyByRules } from "@/lib/routing/assign-by-rules";
import type { Decision } from "@/lib/routing/choose-owners";
import { toldOf } from "@/lib/routing/place-leads";
import { changedEvent, changeLeads, prepareForSet } from "./change-leads";
import { findAssignees } from "./find-assignees";
import { assignedToId, bulkAnswer, id, selection } from "./input";
import { selectForChange } from "./select-leads";
import { tellNewOwners } from "./tell-new-owners";

export const bulkAssignLeads = operation({
  name: "leads.bulkAssign",
  summary:
    "Gives many leads to one member, to whom the rules say, or evenly to several, or takes them from their owners.",
  scope: "leads:bulk",
  effect: "write",
  set: true,
  route: "POST /leads/bulk/assign",
  input: z
    .strictObject({
      ...selection,
      assignedToId: assignedToId.optional(),
      splitOver: z
        .array(id)
        .min(1)
        .max(100)
        .optional()
        .describe("Instead: share the leads out evenly over these members."),
      byRules: z
        .literal(true)
        .optional()
        .describe(
          "Instead: ask the team's rules for new leads, whoever has the leads now. Those that no rule fits, or that nobody is free for, stay as they are.",
        ),
    })
    .refine(
      ({ assignedToId, splitOver, byRules }) =>
        [assignedToId, splitOver, byRules].filter((given) => given !== undefined).length === 1,
      { error: "Give one of `assignedToId`, `splitOver` and `byRules`.", path: ["assignedToId"] },
    ),
  output: bulkAnswer.extend({
    left: z
      .int()
      .optional()
      .describe("With `byRules`: how many no rule fits, or nobody is free for, so that they stay."),
  }),
  async run(context, { assignedToId, splitOver, byRules, ...which }) {
    if (byRules) return assignByRules(context, await selectForChange(context, which));
    const members = splitOver ? [...new Set(splitOver)] : [assignedToId ?? null];
    const known = members.filter((member): member is string => member !== null);
    const [selected, names] = await Promise.all([
      selectForChange(context, which),
      findAssignees(context, known, splitOver ? "splitOver" : "assignedToId"),
    ]);
    const owner = sql`(${sql.param(members)}::uuid[])[(1 + (t.place - 1) % ${members.length}::integer)::integer]`;
    const changed = await changeLeads(context, selected, { assignedToId: owner });
    context.record({
      summary: summaryOf(changed.affected, [...names.values()]),
      events: changedEvent(changed),
    });
    await tellNewOwners(context, changed.received);
    return { affected: changed.affected, entryId: context.entryId };
  },
});

async function assignByRules(context: Context, selected: SQL) {
  await prepareForSet(context, selected);
  const { decisions, left } = await decideManyByRules(context, selected);
  const { owner, why } = outcomes(decisions);
  const ids = sql`${sql.param(decisions.map(({ leadId }) => leadId))}::uuid[]`;
  const changed = await changeLeads(
    context,
    sql`l.team_id = ${context.actor.teamId} and l.id = any(${ids})`,
    { assignedToId: owner },
    { whyAssigned: why },
  );
  context.record({
    summary: `Assigned ${sharedFormat.count(changed.affected, "lead")} by the rules`,
    events: changedEvent(changed),
  });
  await tellNewOwners(context, changed.received);
  return { affected: changed.affected, entryId: context.entryId, left };
}

/** Whose each lead is to be, and why: few outcomes for many leads, each lead with the place of its own. */
function outcomes(decisions: readonly Decision[]): { owner: SQL; why: SQL } {
  const places = new Map<string, number>();
  const placeOf = decisions.map((decision) => {
    const { from: _, ...told } = toldOf(decision);
    const outcome = JSON.stringify(told);
    const place = places.get(outcome) ?? places.size;
    places.set(outcome, place);
    return [decision.leadId, place] as const;
  });
  const known = sql`${`[${[...places.keys()].join(",")}]`}::jsonb`;
  const byLead = sql`${JSON.stringify(Object.fromEntries(placeOf))}::jsonb`;
  const outcomeOf = (id: SQL) => sql`(${known} -> (${byLead} ->> ${id}::text)::integer)`;
  return {
    owner: sql`(${outcomeOf(sql`t.id`)} ->> 'to')::uuid`,
    why: sql`(${outcomeOf(sql`c.id`)} - 'to')`,
  };
}

function summaryOf(affected: number, names: string[]): string {
  const leads = sharedFormat.count(affected, "lead");
  if (names.length === 0) return `Took ${leads} from their owners`;
  return names.length === 1
    ? `Assigned ${leads} to ${names[0]}`
    : `Shared ${leads} out over ${sharedFormat.count(names.length, "member")}`;
}
