import type { Sql } from "./context";

const KEEP = "14 days";
const BATCH = 1_000;

/** Forgets what ended two weeks ago, a thousand rows at a time. */
export async function prune(sql: Sql): Promise<void> {
  await inBatches(
    () => sql`
      delete from engine_runs where id in (
        select id from engine_runs where ended_at < now() - ${KEEP}::interval limit ${BATCH})`,
  );
  await inBatches(
    () => sql`
      delete from engine_events where id in (
        select id from engine_events e where received_at < now() - ${KEEP}::interval
          and not exists (select 1 from engine_runs r where r.event_id = e.id) limit ${BATCH})`,
  );
  await inBatches(
    () => sql`
      delete from outbox_events where id in (
        select id from outbox_events where sent_at < now() - ${KEEP}::interval limit ${BATCH})`,
  );
  await inBatches(
    () => sql`
      delete from event_confirmations where (event_id, function_id) in (
        select event_id, function_id from event_confirmations c where confirmed_at < now() - ${KEEP}::interval
          and not exists (select 1 from outbox_events o where o.id = c.event_id) limit ${BATCH})`,
  );
  await sql`delete from engine_idempotency where expires_at < now()`;
}

async function inBatches(remove: () => PromiseLike<{ count: number }>): Promise<void> {
  while ((await remove()).count === BATCH);
}
