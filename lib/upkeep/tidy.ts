import { systemSql } from "@/db/client";

/** How long things are kept that nobody looks at again. */
const KEPT = {
  idempotencyKeys: "24 hours",
  sentEvents: "7 days",
  endedSessions: "90 days",
  usedLinks: "7 days",
} as const;

/** Deletes what has served its time: answered keys, sent events, ended sessions, used links. */
export async function tidy(): Promise<Record<string, number>> {
  const sql = systemSql();
  const [keys, confirmations, events, tokens, sessions, links] = [
    await sql`delete from idempotency_keys where created_at < now() - ${KEPT.idempotencyKeys}::interval`,
    await sql`delete from event_confirmations where confirmed_at < now() - ${KEPT.sentEvents}::interval`,
    await sql`delete from outbox_events where sent_at < now() - ${KEPT.sentEvents}::interval`,
    await sql`delete from refresh_tokens where expires_at < now() - ${KEPT.endedSessions}::interval`,
    await sql`
      delete from sessions s where coalesce(ended_at, expires_at) < now() - ${KEPT.endedSessions}::interval
        and not exists (select 1 from refresh_tokens r where r.session_id = s.id)`,
    await sql`delete from verification_tokens where expires_at < now() - ${KEPT.usedLinks}::interval`,
  ];
  return {
    idempotencyKeys: keys.count,
    confirmations: confirmations.count,
    events: events.count,
    refreshTokens: tokens.count,
    sessions: sessions.count,
    links: links.count,
  };
}
