import { asc, eq, sql } from "drizzle-orm";
import { customFields } from "@/db/schema";
import { customFieldDefinitions } from "@/lib/filters/custom-fields";
import type { FieldDefinition } from "@/lib/filters/field";
import type { Context } from "@/lib/operations/context";
import type { CustomFieldRow } from "./custom-values";
import { findStatuses, type StatusRow } from "./find-statuses";
import { leadFields, reachedFields } from "./schema";

/** Where each field is read, of a lead called `l`. */
const columns: Record<string, FieldDefinition["sql"]> = {
  name: () => sql`l.name`,
  firstName: () => sql`l.first_name`,
  lastName: () => sql`l.last_name`,
  email: () => sql`l.email`,
  phone: () => sql`l.phone`,
  phoneE164: () => sql`l.phone_e164`,
  company: () => sql`l.company`,
  title: () => sql`l.title`,
  address: () => sql`l.address`,
  status: () => sql`l.status`,
  lossReason: () => sql`l.loss_reason`,
  source: () => sql`l.source`,
  latestSource: () => sql`l.latest_source`,
  valueCents: () => sql`l.value_cents`,
  score: () => sql`l.score`,
  assignedToId: () => sql`l.assigned_to_id`,
  tags: () =>
    sql`select lt.tag_id from lead_tags lt where lt.team_id = l.team_id and lt.lead_id = l.id`,
  createdAt: () => sql`l.created_at`,
  updatedAt: () => sql`l.updated_at`,
  lastContactedAt: () => sql`l.last_contacted_at`,
  lastRepliedAt: () => sql`l.last_replied_at`,
  nextStepAt: () => sql`l.next_step_at`,
  firstContactedAt: () =>
    sql`(select c.at from lead_first_contacts c where c.team_id = l.team_id and c.lead_id = l.id)`,
  firstContactedById: () =>
    sql`(select c.actor_id from lead_first_contacts c where c.team_id = l.team_id and c.lead_id = l.id)`,
  closedAt: () => sql`(
    select h.entered_at from lead_status_history h join lead_statuses s on s.team_id = h.team_id and s.key = h.status and s.kind <> 'open'
    where h.team_id = l.team_id and h.lead_id = l.id and h.left_at is null)`,
};

/** What leads can be filtered by in this team: its own statuses and custom fields included. */
export async function findLeadFields(
  context: Pick<Context, "db" | "actor">,
): Promise<FieldDefinition[]> {
  const [statuses, own] = await Promise.all([findStatuses(context), findCustomFields(context)]);
  return fieldsOf(statuses, own);
}

function fieldsOf(statuses: readonly StatusRow[], own: readonly CustomFieldRow[]): FieldDefinition[] {
  const options = statuses.map(({ key, label, color }) => ({ value: key, label, color }));
  const standard = leadFields.map((field) => ({
    ...field,
    ...(field.key === "status" && { options }),
    ...(field.key === "email" && { isLowerCase: true }),
    sql: columns[field.key] as FieldDefinition["sql"],
  }));
  const reached = reachedFields(statuses).map((field, index) => ({
    ...field,
    sql: () => firstStay(statuses[index]?.key ?? ""),
  }));
  return [...standard, ...reached, ...customFieldDefinitions(own, sql`l.custom_fields`)];
}

const firstStay = (status: string) => sql`(
  select h.entered_at from lead_status_history h
  where h.team_id = l.team_id and h.lead_id = l.id and h.status = ${status} and h.is_first)`;

/** The team's own fields, in their order. */
export const findCustomFields = ({
  db,
  actor,
}: Pick<Context, "db" | "actor">): Promise<CustomFieldRow[]> =>
  db
    .select()
    .from(customFields)
    .where(eq(customFields.teamId, actor.teamId))
    .orderBy(asc(customFields.position), asc(customFields.key));
