import { systemSql } from "@/db/client";
import { storage } from "@/lib/storage";

/** How long things are kept that nobody looks at again. */
const KEPT = {
  idempotencyKeys: "24 hours",
  sentEvents: "7 days",
  endedSessions: "90 days",
  usedLinks: "7 days",
  signIns: "90 days",
  readNotifications: "90 days",
  removedNotifications: "1 day",
} as const;

/** Tries at signing in that are kept of one person; of addresses without an account, of all together. */
const SIGN_INS_KEPT = 100;

/** Uploads older than a week lose their file; three nights in a row, in case one is missed. */
const UPLOAD_DAYS = { from: 7, to: 10 };

/** Deletes what has served its time: answered keys, sent events, ended sessions, used links, tries at signing in, read notifications, uploaded files and their failed rows, duplicates that went to the bin. */
export async function tidy(): Promise<Record<string, number>> {
  const sql = systemSql();
  const [keys, confirmations, events, tokens, sessions, links, signIns, notifications] = [
    await sql`delete from idempotency_keys where created_at < now() - ${KEPT.idempotencyKeys}::interval`,
    await sql`delete from event_confirmations where confirmed_at < now() - ${KEPT.sentEvents}::interval`,
    await sql`delete from outbox_events where sent_at < now() - ${KEPT.sentEvents}::interval`,
    await sql`delete from refresh_tokens where expires_at < now() - ${KEPT.endedSessions}::interval`,
    await sql`
      delete from sessions s where coalesce(ended_at, expires_at) < now() - ${KEPT.endedSessions}::interval
        and not exists (select 1 from refresh_tokens r where r.session_id = s.id)`,
    await sql`delete from verification_tokens where expires_at < now() - ${KEPT.usedLinks}::interval`,
    await sql`
      delete from sign_ins where created_at < now() - ${KEPT.signIns}::interval or id in (
        select id from (select id, row_number() over (partition by user_id order by created_at desc, id desc) as place from sign_ins) ranked
        where place > ${SIGN_INS_KEPT})`,
    // Those that were never in a bell can't be read; they have served once they went out.
    await sql`
      delete from notifications where read_at < now() - ${KEPT.readNotifications}::interval
        or removed_at < now() - ${KEPT.removedNotifications}::interval
        or not in_app and created_at < now() - ${KEPT.readNotifications}::interval`,
  ];
  const rows = await sql`
    delete from import_rows r using imports i
    where i.team_id = r.team_id and i.id = r.import_id and i.created_at < now() - make_interval(days => ${UPLOAD_DAYS.from})`;
  const pairs = await sql`
    delete from duplicate_pairs p
    where exists (select from leads l where l.team_id = p.team_id and l.id = p.lead_id and l.deleted_at is not null)
      or exists (select from leads l where l.team_id = p.team_id and l.id = p.other_id and l.deleted_at is not null)`;
  return {
    duplicatePairs: pairs.count,
    importRows: rows.count,
    uploads: await removeOldUploads(),
    idempotencyKeys: keys.count,
    confirmations: confirmations.count,
    events: events.count,
    refreshTokens: tokens.count,
    sessions: sessions.count,
    links: links.count,
    signIns: signIns.count,
    notifications: notifications.count,
  };
}

/** What is no longer there counts as removed. */
async function removeOldUploads(): Promise<number> {
  const uploads = await systemSql()<{ key: string }[]>`
    select storage_key as key from import_uploads
    where created_at between now() - make_interval(days => ${UPLOAD_DAYS.to}) and now() - make_interval(days => ${UPLOAD_DAYS.from})`;
  for (const { key } of uploads) await storage().remove(key);
  return uploads.length;
}
