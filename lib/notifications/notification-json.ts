import { sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** A notification called `n` in the words of the API. A lead that its reader no longer sees takes it along. */
export const notificationJson = sql`json_build_object(
  'id', n.id, 'type', n.type, 'title', n.title, 'detail', n.detail,
  'lead', (select json_build_object('id', l.id, 'name', coalesce(nullif(l.name, ''), l.company, l.email, l.phone, 'A lead'))
    from leads l where l.team_id = n.team_id and l.id = n.lead_id),
  'actor', (select json_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url) from users u where u.id = n.actor_id),
  'link', n.link, 'readAt', ${iso(sql`n.read_at`)}, 'snoozedUntil', ${iso(sql`n.snoozed_until`)}, 'createdAt', ${iso(sql`n.created_at`)})`;

export async function readNotification({ db, actor }: Context, id: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(sql`
    select ${notificationJson}::text as json from notifications n
    where n.team_id = ${actor.teamId} and n.user_id = ${actor.userId ?? null} and n.id = ${id}`);
  if (!row) throw notificationNotFound();
  return new Encoded(row.json);
}

export const notificationNotFound = () =>
  new OperationError("not_found", "This notification does not exist any more.");

/** What a change to one's own notifications says to one's other open screens. */
export const changedEvents = (userId: string | undefined, notificationIds: string[]) =>
  userId && notificationIds.length > 0
    ? [{ name: "notification.changed" as const, data: { userId, notificationIds } }]
    : [];
