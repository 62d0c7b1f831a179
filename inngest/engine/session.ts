import postgres from "postgres";
import type { Db, Sql } from "./context";
import { enqueue, runJob, stepJob } from "./jobs";
import { callNext } from "./slots";

/** The class of the advisory locks that say which processes live. */
const ALIVE = 0x52_50_54;
/** A worker's first jobs may be locked a moment before its name is written down. */
const GRACE = "10 seconds";

export interface Session {
  id: number;
  /** Writes down the name under which the job queue locks this process's jobs. */
  name(workerId: string): Promise<void>;
  /** Frees what dead processes held; throws when this process no longer counts as living itself. */
  reap(): Promise<void>;
  /** Stops counting as living. */
  end(): Promise<void>;
}

/**
 * Announces this process to the others. It holds an advisory lock on a connection of its own: Postgres
 * lets it go the moment the process dies, however it dies, so that nobody waits for a lease to run out,
 * and a process that is merely busy is never taken for dead.
 */
export async function openSession(databaseUrl: string, pool: Sql): Promise<Session> {
  const sql = postgres(databaseUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    // A connection cut while it asks for them is an error outside of any promise; no array passes here.
    fetch_types: false,
    backoff: () => 1,
    onnotice: () => undefined,
    // A host that vanishes closes no connection; Postgres finds out by these.
    connection: {
      application_name: "rapport-engine",
      tcp_keepalives_idle: 5,
      tcp_keepalives_interval: 2,
      tcp_keepalives_count: 3,
    },
  });
  const [row] = await sql<{ id: number }[]>`
    with s as (insert into engine_sessions (worker_id) values (null) returning id) select id, pg_advisory_lock(${ALIVE}, id) from s`;
  const id = row?.id as number;
  return {
    id,
    name: async (workerId) =>
      void (await sql`update engine_sessions set worker_id = ${workerId} where id = ${id}`),
    async reap() {
      const [isAlive] = await sql`
        select 1 from pg_locks where locktype = 'advisory' and classid = ${ALIVE} and objid = ${id} and pid = pg_backend_pid() and granted`;
      if (!isAlive) throw new Error("The connection that says this process lives was lost.");
      await pool.begin((tx) => freeDead(tx, id));
    },
    // The row stays: whoever finds its lock free takes up what this process may have left in hand.
    end: () => sql.end({ timeout: 1 }),
  };
}

async function freeDead(tx: Db, me: number): Promise<void> {
  const dead = await tx<{ id: number; workerId: string | null }[]>`
    select id, worker_id as "workerId" from engine_sessions where id <> ${me} and pg_try_advisory_xact_lock(${ALIVE}, id)`;
  const ids = dead.map(({ id }) => id);
  if (ids.length > 0) {
    await tx`delete from engine_sessions where id = any(${ids})`;
    await freeHeld(tx, ids);
  }
  await tx`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
    where locked_by = any(${dead.flatMap(({ workerId }) => workerId ?? [])}::text[])
       or (locked_at < now() - ${GRACE}::interval
           and locked_by not in (select worker_id from engine_sessions where worker_id is not null))
    having count(*) > 0`;
}

/** Runs, steps and places of dead processes are taken up again at once. */
async function freeHeld(tx: Db, sessions: number[]): Promise<void> {
  const runs = await tx<{ id: string }[]>`
    update engine_runs set driver = null, crashes = crashes + 1 where driver = any(${sessions}::int[]) returning id`;
  const steps = await tx<{ runId: string; id: string }[]>`
    update engine_steps set driver = null where driver = any(${sessions}::int[]) returning run_id as "runId", id`;
  const places = await tx<
    { key: string }[]
  >`delete from engine_slots where session = any(${sessions}::int[]) returning key`;
  await enqueue(tx, [
    ...runs.map(({ id }) => runJob(id)),
    ...steps.map(({ runId, id }) => stepJob(runId, id)),
  ]);
  await callNext(tx, [...new Set(places.map(({ key }) => key))]);
}
