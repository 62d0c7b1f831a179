import { and, eq, sql } from "drizzle-orm";
import { leads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import type { LoggedFacts, LoggedRow } from "./logged-event";

/**
 * Whether it brought the two together: a meeting that did not take place did not. A call counts however it
 * ended, because trying is what a follow-up is measured by.
 */
const wasContact = ({ kind, outcome }: Pick<LoggedFacts, "kind" | "outcome">): boolean =>
  kind !== "meeting" || (outcome !== "no_show" && outcome !== "cancelled");

/** Moves the lead's last contact, and its last reply, on to an event that was later. */
export async function moveLastContact(
  { db, actor, now }: Context,
  event: LoggedFacts & { leadId: string },
): Promise<void> {
  if (!wasContact(event)) return;
  const at = sql`${event.happenedAt.toISOString()}::timestamptz`;
  await db
    .update(leads)
    .set({
      lastContactedAt: sql`greatest(${leads.lastContactedAt}, ${at})`,
      ...(event.direction === "in" && { lastRepliedAt: sql`greatest(${leads.lastRepliedAt}, ${at})` }),
      version: sql`${leads.version} + 1`,
      updatedAt: now,
    })
    .where(and(eq(leads.teamId, actor.teamId), eq(leads.id, event.leadId)));
}

/**
 * Once an event has changed or gone: the lead's first contact is looked for again, and where its last contact or
 * reply came from that event, the latest of those that are left takes its place.
 */
export async function rereadContacts({ db, actor, now }: Context, gone: LoggedRow): Promise<void> {
  await db.execute(
    sql`select mend_first_contacts(${actor.teamId}, ${sql.param([gone.leadId])}::uuid[])`,
  );
  const at = sql`${gone.happenedAt.toISOString()}::timestamptz`;
  const contacts = sql`e.kind <> 'meeting' or coalesce(e.outcome, '') not in ('no_show', 'cancelled')`;
  await db.execute(sql`
    update leads l set version = l.version + 1, updated_at = ${now.toISOString()}::timestamptz,
      last_contacted_at = case when ${isAt(sql`l.last_contacted_at`)} then ${latest(["call_logged", "email_sent", "email_received", "sms_sent", "sms_received"], contacts)} else l.last_contacted_at end,
      last_replied_at = case when ${isAt(sql`l.last_replied_at`)} then ${latest(["email_received", "sms_received"], sql`(${contacts}) and e.direction = 'in'`)} else l.last_replied_at end
    where l.team_id = ${actor.teamId} and l.id = ${gone.leadId}
      and (${isAt(sql`l.last_contacted_at`)} or ${isAt(sql`l.last_replied_at`)})`);

  /** What was imported may be kept to the microsecond, which a `Date` cannot say. */
  function isAt(column: ReturnType<typeof sql>) {
    return sql`date_trunc('milliseconds', ${column}) = ${at}`;
  }
}

/** The latest of what the timeline tells and of what was logged by hand and still stands. */
const latest = (types: string[], logged: ReturnType<typeof sql>) => sql`greatest(
  (select max(a.occurred_at) from activities a where a.team_id = l.team_id and a.lead_id = l.id
    and a.type = any(${sql.param(types)}::text[]) and not a.data ? 'loggedId'),
  (select max(e.happened_at) from logged_events e where e.team_id = l.team_id and e.lead_id = l.id
    and e.deleted_at is null and (${logged})))`;
