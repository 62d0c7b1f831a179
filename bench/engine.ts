import { setTimeout as delay } from "node:timers/promises";
import type postgres from "postgres";
import { createTestDatabase, startTestEngine, type TestEngine } from "@/inngest/engine/testing";
import { once } from "./measure";
import { type Row, race, verdict } from "./table";

const CONCURRENCY = 24;
const STEPS = ["one", "two", "three"];
const LEAST_PER_SECOND = 150;
const PROBES = 50;

/** Runs per second of an event that starts a function with three steps, each with one insert, beside the inserts alone. */
export async function measureEngine(runs: number, rounds: number): Promise<Row[]> {
  const database = await createTestDatabase();
  const { sql } = database;
  const insert = async (run: string, step: string) =>
    void (await sql`insert into effects (run, step) values (${run}, ${step})`);
  const engine = await startTestEngine(
    database,
    (inngest) => [
      inngest.createFunction(
        { id: "three", triggers: { event: "bench.event" } },
        async ({ runId, step }) => {
          for (const name of STEPS) await step.run(name, () => insert(runId, name));
        },
      ),
    ],
    { concurrency: CONCURRENCY },
  );
  try {
    const row = await race(
      {
        what: "three-step runs through the engine",
        unit: "runs/s",
        ours: () => once(runs, () => send(engine, sql, runs)),
        floors: { "the inserts alone": () => once(runs, () => insertAll(runs, insert)) },
      },
      rounds,
    );
    const perSecond = 1000 / (row.ms ?? Number.POSITIVE_INFINITY);
    const judged = verdict(perSecond, LEAST_PER_SECOND, "≥", " runs/s");
    return [{ ...row, verdict: judged }, await latency(engine, sql)];
  } finally {
    await engine.stop();
    await database.drop();
  }
}

async function send({ inngest }: TestEngine, sql: postgres.Sql, runs: number): Promise<void> {
  const before = await completed(sql);
  for (let sent = 0; sent < runs; sent += 100)
    await inngest.send(
      Array.from({ length: Math.min(100, runs - sent) }, (_, n) => ({
        name: "bench.event",
        data: { n: sent + n },
      })),
    );
  while ((await completed(sql)) < before + runs) await delay(20);
}

async function insertAll(runs: number, insert: (run: string, step: string) => Promise<void>) {
  let begun = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (begun < runs) {
        begun += 1;
        const run = `plain ${performance.now()} ${begun}`;
        for (const step of STEPS) await insert(run, step);
      }
    }),
  );
}

/** From one event to the end of its run, with nothing else to do. */
async function latency({ inngest }: TestEngine, sql: postgres.Sql): Promise<Row> {
  const times: number[] = [];
  for (let probe = 0; probe < PROBES; probe += 1) {
    const before = await completed(sql);
    const at = performance.now();
    await inngest.send({ name: "bench.event", data: {} });
    while ((await completed(sql)) === before) await delay(2);
    times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
  return {
    what: "event to end of its run",
    ours: `p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`,
    floors: [],
    verdict: "",
  };
}

async function completed(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ done: number }[]>`
    select count(*)::int as done from engine_runs where status = 'completed'`;
  return row?.done ?? 0;
}
