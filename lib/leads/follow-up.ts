import { sql } from "drizzle-orm";

/**
 * Speed to lead in seconds, of a lead called `l` and its first contact `c`: from when it came in to when somebody of
 * the team first called or wrote to it. What campaigns and workflows send does not count, nor does a call from the
 * lead. A contact that was logged for a time before the lead was added is 0: there was nothing to wait for.
 */
export const responseSeconds = sql`greatest(extract(epoch from c.at - l.created_at), 0)`;

/** The same of a lead called `l` in whole seconds; null until there was a contact. */
export const speedToLead = sql`(
  select floor(${responseSeconds})::integer from lead_first_contacts c
  where c.team_id = l.team_id and c.lead_id = l.id)`;

/**
 * When a lead called `l` goes stale: the days that its status allows after the latest of its coming in, its coming
 * to that status, its last contact and its last reply. Null where it never does: won, lost, or a status without a limit.
 */
export const staleAt = sql`(
  select greatest(l.created_at, l.last_contacted_at, l.last_replied_at, h.entered_at) + s.stale_after_days * interval '1 day'
  from lead_statuses s left join lead_status_history h on h.team_id = l.team_id and h.lead_id = l.id and h.left_at is null
  where s.team_id = l.team_id and s.key = l.status and s.kind = 'open')`;
