import { v7 } from "uuid";
import { type Sql, systemSql, withSystem } from "@/db/client";
import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import { announce } from "@/lib/live/announce";
import { digestDue } from "./digest-due";
import { type DigestItem, type DigestReader, digestEmail } from "./letters";

/** A longer mail is not read. */
const MOST_ITEMS = 20;

interface Subscriber extends DigestReader {
  id: string;
  digestAt: string;
  sentOn: string | null;
  timeZone: string;
}

/**
 * Mails everybody whose hour has come what they have not read since their last digest; nothing when there is nothing.
 * The mark of the day and the mail commit together, so that a day's digest comes once, whoever asks however often.
 */
export async function sendDigests(now = new Date()): Promise<{ sent: number }> {
  const subscribers = await systemSql()<Subscriber[]>`
    select p.id, p.team_id as "teamId", t.name as "teamName", p.user_id as "userId", u.name, u.email, u.time_zone as "timeZone",
      p.digest_at as "digestAt", p.digest_sent_on::text as "sentOn"
    from notification_preferences p
    join team_members m on m.team_id = p.team_id and m.user_id = p.user_id and m.deactivated_at is null
    join users u on u.id = p.user_id and u.disabled_at is null and u.email_verified_at is not null
    join teams t on t.id = p.team_id
    where p.digest_at is not null order by p.id`;
  let sent = 0;
  const failures: unknown[] = [];
  for (const subscriber of subscribers) {
    const day = digestDue(subscriber, now);
    if (!day) continue;
    try {
      if (await sendDigest(subscriber, day, now)) sent += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  // Those who have theirs are left out when it is tried again.
  if (failures.length > 0) throw new AggregateError(failures, "Some digests could not be written.");
  return { sent };
}

async function sendDigest(subscriber: Subscriber, day: string, now: Date): Promise<boolean> {
  const isSent = await withSystem({}, async ({ sql }) => {
    const [marked] = await sql<{ since: string | null }[]>`
      with before as (
        select id, digest_up_to from notification_preferences
        where id = ${subscriber.id} and digest_at is not null and (digest_sent_on is null or digest_sent_on < ${day}::date) for update)
      update notification_preferences p set digest_sent_on = ${day}::date, digest_up_to = ${now.toISOString()}::timestamptz
      from before where p.id = before.id
      returning before.digest_up_to::text as since`;
    if (!marked) return false;
    const { items, total } = await unreadSince(sql, subscriber, marked.since, now);
    if (total === 0) return false;
    const queued = await queueEmail(sql, digestEmail(subscriber, items, total));
    for (const { name, data } of queuedEvents(queued))
      await sql`
        insert into outbox_events (id, team_id, name, data)
        values (${v7()}, ${subscriber.teamId}, ${name}, ${JSON.stringify({ ...data, teamId: subscriber.teamId })}::jsonb)`;
    return true;
  });
  if (isSent) announce({ teamId: subscriber.teamId, changes: [], hasEvents: true });
  return isSent;
}

/** The reader's newest unread notifications, and how many there are; those about leads that they still see. */
async function unreadSince(
  sql: Sql,
  { teamId, userId }: Subscriber,
  since: string | null,
  now: Date,
): Promise<{ items: DigestItem[]; total: number }> {
  const rows = await sql<(DigestItem & { total: number })[]>`
    select n.title, coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as "leadName", count(*) over ()::int as total
    from notifications n
    join teams t on t.id = n.team_id
    join team_members m on m.team_id = n.team_id and m.user_id = n.user_id
    left join leads l on l.team_id = n.team_id and l.id = n.lead_id
    where n.team_id = ${teamId} and n.user_id = ${userId} and n.read_at is null and n.removed_at is null and n.in_app
      and n.shown_at <= ${now.toISOString()}::timestamptz
      and n.shown_at > coalesce(${since}::timestamptz, ${now.toISOString()}::timestamptz - interval '1 day')
      and (n.lead_id is null or t.lead_visibility = 'all' or m.role <> 'agent' or l.assigned_to_id = n.user_id)
    order by n.shown_at desc, n.id desc limit ${MOST_ITEMS}`;
  return {
    items: rows.map(({ title, leadName }) => ({ title, leadName })),
    total: rows[0]?.total ?? 0,
  };
}
