import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { changedEvent, changeLeads, type LeadsChange } from "./change-leads";
import { applyCustomValues } from "./custom-values";
import { findCustomFields } from "./fields";
import { findAssignees } from "./find-assignees";
import { findStatuses, lossReasonFor, statusOf } from "./find-statuses";
import { assignedToId, bulkAnswer, leadFacts, lossReason, selection, status } from "./input";
import { selectForChange } from "./select-leads";
import { tellNewOwners } from "./tell-new-owners";

const { source, company, title, valueCents, customFields } = leadFacts;

const changes = z
  .strictObject({
    status: status.optional(),
    lossReason,
    assignedToId: assignedToId.optional(),
    source,
    company,
    title,
    valueCents,
    customFields,
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    error: "Say what to change.",
  })
  .refine((given) => given.lossReason === undefined || given.status !== undefined, {
    error: "A loss reason goes with a status.",
    path: ["lossReason"],
  });

export const bulkUpdateLeads = operation({
  name: "leads.bulkUpdate",
  summary:
    "Sets the same fields on many leads, named by ids or all that match a filter; undo takes it back.",
  scope: "leads:bulk",
  effect: "write",
  set: true,
  route: "POST /leads/bulk/update",
  input: z.strictObject({ ...selection, changes }),
  output: bulkAnswer,
  async run(context, { changes, ...which }) {
    const [selected, change] = await Promise.all([
      selectForChange(context, which),
      decide(context, changes),
    ]);
    const changed = await changeLeads(context, selected, change);
    context.record({
      summary: `Changed ${Object.keys(change).join(", ")} of ${sharedFormat.count(changed.affected, "lead")}`,
      events: changedEvent(changed),
    });
    await tellNewOwners(context, changed.received);
    return { affected: changed.affected, entryId: context.entryId };
  },
});

async function decide(context: Context, given: z.output<typeof changes>): Promise<LeadsChange> {
  const [statuses, fields] = await Promise.all([
    given.status === undefined ? undefined : findStatuses(context),
    given.customFields && findCustomFields(context),
    given.assignedToId && findAssignees(context, [given.assignedToId]),
  ]);
  const change: LeadsChange = {};
  if (statuses) {
    const stage = statusOf(statuses, given.status ?? "");
    change.status = sql`${stage.key}::text`;
    change.lossReason = sql`${lossReasonFor(stage, given.lossReason)}::text`;
  }
  if (given.assignedToId !== undefined) change.assignedToId = sql`${given.assignedToId}::uuid`;
  for (const key of ["source", "company", "title"] as const) {
    if (given[key] !== undefined) change[key] = sql`${given[key]}::text`;
  }
  if (given.valueCents !== undefined)
    change.valueCents = sql`${given.valueCents === null ? null : String(given.valueCents)}::bigint`;
  if (fields) change.customFields = await merged(context, fields, given.customFields ?? {});
  return change;
}

async function merged(
  context: Context,
  fields: Awaited<ReturnType<typeof findCustomFields>>,
  given: Record<string, unknown>,
): Promise<SQL> {
  const values = await applyCustomValues(context, fields, {}, given);
  const cleared = Object.keys(given).filter((key) => !(key in values));
  return sql`(t.custom_fields || ${JSON.stringify(values)}::jsonb) - ${sql.param(cleared)}::text[]`;
}
