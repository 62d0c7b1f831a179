import { sql } from "drizzle-orm";
import { z } from "zod";
import { formatCount } from "@/lib/format";
import { operation } from "@/lib/operations/define";
import { changedEvent, changeLeads } from "./change-leads";
import { findAssignees } from "./find-assignees";
import { assignedToId, bulkAnswer, id, selection } from "./input";
import { selectForChange } from "./select-leads";
import { tellNewOwners } from "./tell-new-owners";

export const bulkAssignLeads = operation({
  name: "leads.bulkAssign",
  summary:
    "Gives many leads to one member, shares them out evenly over several, or takes them from their owners.",
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
        .describe("Instead of `assignedToId`: share the leads out evenly over these members."),
    })
    .refine((given) => (given.assignedToId === undefined) !== (given.splitOver === undefined), {
      error: "Give either `assignedToId` or `splitOver`.",
      path: ["assignedToId"],
    }),
  output: bulkAnswer,
  async run(context, { assignedToId, splitOver, ...which }) {
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

function summaryOf(affected: number, names: string[]): string {
  const leads = formatCount(affected, "lead");
  if (names.length === 0) return `Took ${leads} from their owners`;
  return names.length === 1
    ? `Assigned ${leads} to ${names[0]}`
    : `Shared ${leads} out over ${formatCount(names.length, "member")}`;
}
