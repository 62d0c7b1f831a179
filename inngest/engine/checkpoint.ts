import type { Engine } from "./context";
import { endedBy, isResult, type Op, placeNow, recordsOf } from "./ops";

/** Names one turn of one driver, so that a driver that lost its run is told apart from the present one. */
export const turnId = (session: number, turn: number) => `${session}:${turn}`;

/**
 * Stores the step that a running function has just finished, in one statement, before it goes on.
 * @returns false when the function must stop here.
 */
export async function recordCheckpoint(
  engine: Engine,
  runId: string,
  id: string,
  ops: Op[],
): Promise<boolean> {
  const [session = 0, turn = 0] = id.split(":").map(Number);
  const unknown = ops.find((op) => !isResult(op));
  if (unknown) throw new Error(`The embedded engine does not implement ${unknown.op}.`);
  const steps = ops.map((op) => endedBy(op, 0));
  const { sql } = engine;
  const [ours] = await sql<{ isOurs: boolean }[]>`
    with ours as (
      select 1 from engine_runs where id = ${runId} and driver = ${session} and turn = ${turn} and status = 'running'
    ), saved as (
      insert into engine_steps as s (run_id, id, name, op, status, input, output, attempts, place, started_at, ended_at)
      select ${runId}::uuid, e.id, e.name, e.op, e.status, e.input, e.output, e.attempts, ${placeNow(sql)} + e.n,
             coalesce(e."startedAt", clock_timestamp()), clock_timestamp()
      from ours, (select row_number() over () as n, j.* from ${recordsOf(sql, steps)}) e
      on conflict (run_id, id) do update set
        status = excluded.status, output = excluded.output, error = null, attempts = s.attempts + 1,
        place = excluded.place, driver = null, ended_at = excluded.ended_at
      where s.status not in ('completed', 'failed')
    )
    select exists (select 1 from ours) as "isOurs"`;
  const mayGoOn = Boolean(ours?.isOurs) && !engine.isStopping;
  if (!mayGoOn) engine.halted.add(`${runId}:${id}`);
  return mayGoOn;
}
