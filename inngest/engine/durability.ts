import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { v7 } from "uuid";
import type { TestDatabase } from "./testing";

/** Longer than any machine needs that still moves; how fast it goes is not what is tried. */
const SETTLED_WITHIN_MS = 180_000;

interface Ordeal {
  events: number;
  kills: number;
  processes: number;
  /** A process lives this long at most before it is killed. */
  lifeMs: number;
  /** Ends it early, so that nothing of it lives on in the database of whoever comes next. */
  signal?: AbortSignal;
}

export interface Verdict {
  kills: number;
  events: number;
  /** Effects that should exist and do not, by their number. */
  missing: number;
  /** Effects that no event asked for. */
  surplus: number;
  /** Steps tried again because their process died with them in hand; each still has one effect. */
  repeatedTries: number;
  unfinishedRuns: number;
  failedRuns: number;
  unsentEvents: number;
  settledMs: number;
}

const WORKER = fileURLToPath(new URL("./durability-worker.ts", import.meta.url));

/** Lets events flow while processes are killed at random moments, and counts what came of it. */
export async function endure(
  { sql, systemUrl }: TestDatabase,
  { events, kills, processes, lifeMs, signal }: Ordeal,
): Promise<Verdict> {
  const children = await Promise.all(Array.from({ length: processes }, () => spawn(systemUrl)));
  try {
    let written = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      signal?.throwIfAborted();
      const share = Math.ceil((events - written) / (kills - kill));
      await write(sql, written, share);
      written += share;
      await delay(Math.random() * lifeMs);
      const victim = kill % processes;
      await end(children[victim] as ChildProcess, "SIGKILL");
      children[victim] = await spawn(systemUrl);
    }
    const at = performance.now();
    await settled(sql, events, signal);
    return { kills, events, settledMs: Math.round(performance.now() - at), ...(await judge(sql)) };
  } finally {
    await Promise.all(children.map((child) => end(child, signal?.aborted ? "SIGKILL" : "SIGTERM")));
  }
}

async function spawn(systemUrl: string): Promise<ChildProcess> {
  const child = fork(WORKER, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_SYSTEM_URL: systemUrl },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const isReady = once(child, "message").then(() => true);
  const hasEnded = once(child, "exit").then(() => false);
  if (await Promise.race([isReady, hasEnded])) return child;
  throw new Error(`A process ended before it was ready, with code ${child.exitCode}.`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

async function write(sql: TestDatabase["sql"], from: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: v7(),
    name: "lead.created",
    data: { isWide: (from + n) % 10 === 0 },
  }));
  await sql`
    insert into outbox_events (id, name, data)
    select id, name, data from json_to_recordset(${JSON.stringify(rows)}::text::json) as r (id uuid, name text, data jsonb)`;
  await sql`select pg_notify('rapport_outbox', '')`;
}

async function settled(sql: TestDatabase["sql"], events: number, signal?: AbortSignal): Promise<void> {
  const runs = events + Math.ceil(events / 10);
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < until) {
    signal?.throwIfAborted();
    const [row] = await sql<
      { done: number }[]
    >`select count(*)::int as done from engine_runs where ended_at is not null`;
    if ((row?.done ?? 0) >= runs) return;
    await delay(100);
  }
}

async function judge(sql: TestDatabase["sql"]) {
  const [row] = await sql<Omit<Verdict, "kills" | "events" | "settledMs">[]>`
    with wanted as (
      select o.id::text as run, step from outbox_events o, unnest(array['row-1', 'row-2', 'row-3']) step
      union all
      select o.id::text, step from outbox_events o, unnest(array['side-1', 'side-2', 'last']) step where (o.data->>'isWide')::boolean
    )
    select
      (select count(*)::int from wanted w where not exists (select 1 from effects e where e.run = w.run and e.step = w.step)) as missing,
      (select count(*)::int from effects e where not exists (select 1 from wanted w where e.run = w.run and e.step = w.step)) as surplus,
      (select coalesce(sum(tries - 1), 0)::int from effects) as "repeatedTries",
      (select count(*)::int from engine_runs where ended_at is null) as "unfinishedRuns",
      (select count(*)::int from engine_runs where status = 'failed') as "failedRuns",
      (select count(*)::int from outbox_events where sent_at is null) as "unsentEvents"`;
  return row as NonNullable<typeof row>;
}
