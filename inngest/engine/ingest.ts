import { v7 } from "uuid";
import type { Db, StoredEvent } from "./context";
import { enqueue } from "./jobs";

export interface IncomingEvent {
  id?: string | undefined;
  name: string;
  data?: Record<string, unknown> | undefined;
  ts?: number | undefined;
}

/** Events of one dispatch job; bounds how long its transaction holds. */
const BATCH = 100;

/**
 * Accepts events: once this commits none is lost, and one sent twice under the same id counts once.
 * What they start is decided by a job, so that a sender never waits for it.
 */
export async function storeEvents(db: Db, incoming: IncomingEvent[]): Promise<string[]> {
  if (incoming.length === 0) return [];
  const events: StoredEvent[] = incoming.map(({ id, name, data, ts }) => ({
    id: id || v7(),
    name,
    data: data ?? {},
    ts: ts ?? Date.now(),
  }));
  const stored = await db<{ id: string }[]>`
    insert into engine_events (id, name, data, ts)
    select id, name, data, ts from json_to_recordset(${JSON.stringify(events)}::text::json) as e (id text, name text, data json, ts bigint)
    on conflict (id) do nothing
    returning id`;
  const ids = stored.map(({ id }) => id);
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) =>
    ids.slice(n * BATCH, (n + 1) * BATCH),
  );
  await enqueue(
    db,
    batches.map((eventIds) => ({ identifier: "dispatch", payload: { eventIds } })),
  );
  return events.map(({ id }) => id);
}
