import { type Query, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { speedToLead, staleAt } from "./follow-up";

/** An instant as JSON carries it. */
export const iso = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The tags of a row called `l`. Most leads have none, and looking for one is cheaper than joining and sorting none. */
const tagsJson = sql`case when exists (select from lead_tags lt where lt.team_id = l.team_id and lt.lead_id = l.id) then (
  select json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) order by lower(t.name), t.id)
  from lead_tags lt join tags t on t.team_id = lt.team_id and t.id = lt.tag_id
  where lt.team_id = l.team_id and lt.lead_id = l.id) else '[]'::json end`;

/**
 * The fields of a lead, of a row called `l`; the words of the API in their order. A record of columns becomes
 * JSON in half the time that `json_build_object` takes, and instants are left to JSON, since `to_char` costs more than the rest.
 */
export const shortFields = sql`
  l.id, l.first_name as "firstName", l.last_name as "lastName", l.name,
  l.email, l.phone, l.phone_e164 as "phoneE164", l.company, l.title,
  l.status, l.loss_reason as "lossReason", l.source, l.value_cents as "valueCents", l.currency, l.score,
  l.assigned_to_id as "assignedToId", ${tagsJson} as tags, l.custom_fields as "customFields", l.version,
  l.last_contacted_at as "lastContactedAt", l.created_at as "createdAt", l.updated_at as "updatedAt"`;

export const leadJson = sql`(select row_to_json(fields) from (select ${shortFields}) fields)`;

/** The living lead that this one became part of, however many merges lie between them. */
export const mergedIntoJson = sql`case when l.merged_into_id is not null then (
  with recursive way (id, next, step) as (
    select m.id, m.merged_into_id, 1 from leads m where m.team_id = l.team_id and m.id = l.merged_into_id
    union all select m.id, m.merged_into_id, way.step + 1 from way join leads m on m.team_id = l.team_id and m.id = way.next where way.step < 50)
  select json_build_object('id', m.id, 'name', coalesce(nullif(m.name, ''), m.company, m.email, m.phone, ''))
  from way join leads m on m.team_id = l.team_id and m.id = way.id order by way.step desc limit 1) end`;

export const leadDetailsJson = sql`(select row_to_json(fields) from (select ${shortFields},
  (select json_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url) from users u where u.id = l.assigned_to_id) as "assignedTo",
  l.address, l.time_zone as "timeZone", l.next_step_at as "nextStepAt", l.last_replied_at as "lastRepliedAt",
  l.latest_source as "latestSource", l.utm, l.grade, l.consent, ${speedToLead} as "speedToLeadSeconds", ${staleAt} as "staleAt", json_build_object(
    'notes', (select count(*) from notes n where n.team_id = l.team_id and n.lead_id = l.id and n.deleted_at is null),
    'activities', (select count(*) from activities a where a.team_id = l.team_id and a.lead_id = l.id)) as counts,
  l.deleted_at as "deletedAt", ${mergedIntoJson} as "mergedInto") fields)`;

/** The lead as JSON text from Postgres, as it is behind the `changes`, which travel in one go with the question. */
export async function readLead(
  { send, actor }: Context,
  leadId: string,
  ...changes: (SQL | Query)[]
): Promise<Encoded> {
  const answers = await send<{ json: string }[][]>(
    ...changes,
    sql`select ${leadJson}::text as json from leads l where l.team_id = ${actor.teamId} and l.id = ${leadId}`,
  );
  const row = answers.at(-1)?.[0];
  if (!row) throw leadNotFound();
  return new Encoded(row.json);
}

export const leadNotFound = () =>
  new OperationError("not_found", "This lead does not exist, or is not yours to see.");
