import type { Db, Sql } from "./context";
import { enqueue, runJob, stepJob } from "./jobs";

export interface Place {
  key: string;
  limit: number;
}

/** Takes a place under every limit at once, or waits in line for all of them. */
export async function takeSlots(
  sql: Sql,
  places: Place[],
  runId: string,
  stepId: string,
  session: number,
): Promise<boolean> {
  const keys = places.map(({ key }) => key);
  return sql.begin(async (tx) => {
    await lockKeys(tx, keys);
    await tx`
      insert into engine_slots (key, run_id, step_id)
      select key, ${runId}, ${stepId} from unnest(${keys}::text[]) key on conflict do nothing`;
    const held = await tx<{ key: string; count: number }[]>`
      select key, count(*)::int as count from engine_slots
      where key = any(${keys}) and session is not null and not (run_id = ${runId} and step_id = ${stepId}) group by key`;
    const count = new Map(held.map((row) => [row.key, row.count]));
    const isFree = places.every(({ key, limit }) => (count.get(key) ?? 0) < limit);
    if (!isFree) return false;
    await tx`update engine_slots set session = ${session} where run_id = ${runId} and step_id = ${stepId}`;
    // Two places freed at once may both have called this run; then there is room for another.
    const roomy = places
      .filter(({ key, limit }) => (count.get(key) ?? 0) + 1 < limit)
      .map(({ key }) => key);
    if (roomy.length > 0) await callNext(tx, roomy);
    return true;
  });
}

/** Gives places back and calls the next in line. */
export async function releaseSlots(tx: Db, runId: string, stepId: string | undefined): Promise<void> {
  const mine = await tx<{ key: string }[]>`
    select distinct key from engine_slots where run_id = ${runId} and (${stepId ?? null}::text is null or step_id = ${stepId ?? null})`;
  if (mine.length === 0) return;
  const keys = mine.map(({ key }) => key);
  await lockKeys(tx, keys);
  await tx`delete from engine_slots where run_id = ${runId} and (${stepId ?? null}::text is null or step_id = ${stepId ?? null})`;
  await callNext(tx, keys);
}

/** Wakes the longest waiting of each key; it tries again, and stays in line if another was quicker. */
export async function callNext(tx: Db, keys: string[]): Promise<void> {
  const next = await tx<{ runId: string; stepId: string }[]>`
    select distinct on (key) run_id as "runId", step_id as "stepId" from engine_slots
    where key = any(${keys}) and session is null order by key, created_at, run_id`;
  await enqueue(
    tx,
    next.map(({ runId, stepId }) => (stepId ? stepJob(runId, stepId) : runJob(runId))),
  );
}

// Without the lock a waiter could join the line unseen by the one who is just leaving, and wait for ever.
async function lockKeys(tx: Db, keys: string[]): Promise<void> {
  await tx`
    select pg_advisory_xact_lock(hashtextextended(key, 0)) from (select distinct key from unnest(${keys}::text[]) key order by key) k`;
}
