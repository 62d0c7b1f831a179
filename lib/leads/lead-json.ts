import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** An instant as JSON carries it. */
export const iso = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The fields of a lead, of a row called `l`; the words of the API in their order. */
const shortFields = sql`
  'id', l.id, 'firstName', l.first_name, 'lastName', l.last_name, 'name', l.name,
  'email', l.email, 'phone', l.phone, 'phoneE164', l.phone_e164, 'company', l.company, 'title', l.title,
  'status', l.status, 'lossReason', l.loss_reason, 'source', l.source,
  'valueCents', l.value_cents, 'currency', l.currency, 'score', l.score, 'assignedToId', l.assigned_to_id,
  'tags', (
    select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) order by lower(t.name), t.id), '[]'::json)
    from lead_tags lt join tags t on t.team_id = lt.team_id and t.id = lt.tag_id
    where lt.team_id = l.team_id and lt.lead_id = l.id),
  'customFields', l.custom_fields, 'version', l.version, 'lastContactedAt', ${iso(sql`l.last_contacted_at`)},
  'createdAt', ${iso(sql`l.created_at`)}, 'updatedAt', ${iso(sql`l.updated_at`)}`;

export const leadJson = sql`json_build_object(${shortFields})`;

export const leadDetailsJson = sql`json_build_object(${shortFields},
  'assignedTo', (select json_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url) from users u where u.id = l.assigned_to_id),
  'address', l.address, 'timeZone', l.time_zone, 'nextStepAt', ${iso(sql`l.next_step_at`)},
  'lastRepliedAt', ${iso(sql`l.last_replied_at`)}, 'latestSource', l.latest_source,
  'counts', json_build_object(
    'notes', (select count(*) from notes n where n.team_id = l.team_id and n.lead_id = l.id and n.deleted_at is null),
    'activities', (select count(*) from activities a where a.team_id = l.team_id and a.lead_id = l.id)),
  'deletedAt', ${iso(sql`l.deleted_at`)})`;

/** The lead as it is now, as JSON text from Postgres. */
export async function readLead({ db, actor }: Context, leadId: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(
    sql`select ${leadJson}::text as json from leads l where l.team_id = ${actor.teamId} and l.id = ${leadId}`,
  );
  if (!row) throw leadNotFound();
  return new Encoded(row.json);
}

export const leadNotFound = () =>
  new OperationError("not_found", "This lead does not exist, or is not yours to see.");
