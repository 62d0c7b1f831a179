import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createTestDatabase, startTestEngine } from "@/inngest/engine/testing";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";

/** Runs per second of an event that starts a function with three steps, each with one insert. */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    concurrency: { type: "string", default: "24" },
  },
});
const count = Number(values.runs);

const started = process.env.DATABASE_OWNER_URL ? undefined : await temporaryDatabase();
Object.assign(process.env, started?.env);
const database = await createTestDatabase();
const { sql } = database;
const engine = await startTestEngine(
  database,
  (inngest) => [
    inngest.createFunction(
      { id: "three", triggers: { event: "bench.event" } },
      async ({ runId, step }) => {
        for (const name of ["one", "two", "three"])
          await step.run(
            name,
            async () => void (await sql`insert into effects (run, step) values (${runId}, ${name})`),
          );
      },
    ),
  ],
  { concurrency: Number(values.concurrency) },
);

const before = process.cpuUsage();
const at = performance.now();
for (let sent = 0; sent < count; sent += 100) {
  await engine.inngest.send(
    Array.from({ length: Math.min(100, count - sent) }, (_, n) => ({
      name: "bench.event",
      data: { n: sent + n },
    })),
  );
}
const accepted = performance.now() - at;
for (;;) {
  const [row] = await sql<
    { done: number }[]
  >`select count(*)::int as done from engine_runs where status = 'completed'`;
  if ((row?.done ?? 0) >= count) break;
  await delay(50);
}
const seconds = (performance.now() - at) / 1_000;
const used = process.cpuUsage(before);
const latencies: number[] = [];
for (let n = 0; n < 50; n += 1) {
  const sentAt = performance.now();
  await engine.inngest.send({ name: "bench.event", data: {} });
  while (
    (await sql`select 1 from engine_runs where status = 'completed' limit 1 offset ${count + n}`)
      .length === 0
  )
    await delay(2);
  latencies.push(performance.now() - sentAt);
}
latencies.sort((a, b) => a - b);
console.info(
  JSON.stringify({
    runs: count,
    runsPerSecond: Math.round(count / seconds),
    cpuMsPerRun: Math.round((used.user + used.system) / 10 / count) / 100,
    acceptedMs: Math.round(accepted),
    eventToDoneP50Ms: Math.round(latencies[25] ?? 0),
    eventToDoneP95Ms: Math.round(latencies[47] ?? 0),
  }),
);
await engine.stop();
await database.drop();
await started?.stop();
process.exit(0);
