import { setTimeout as delay } from "node:timers/promises";
import type { Inngest } from "inngest";
import { expect, test } from "vitest";
import { endure } from "./durability";
import { engineForTests } from "./engine-for-tests";

const { database, sql, start } = engineForTests();

/** For machines with a lot else to do; these tests are about what happens, not how fast. */
const PATIENCE_MS = 240_000;

test(
  "processes killed at any moment lose no event and no run, and each step has its effect exactly once",
  async ({ signal }) => {
    const verdict = await endure(database(), {
      events: 200,
      kills: 5,
      processes: 2,
      lifeMs: 1_500,
      signal,
    });
    expect(verdict).toMatchObject({
      missing: 0,
      surplus: 0,
      unfinishedRuns: 0,
      failedRuns: 0,
      unsentEvents: 0,
    });
    // Only what was in hand at a kill may have been tried twice: at most a process's share each time.
    expect(verdict.repeatedTries).toBeLessThanOrEqual(5 * 24);
  },
  PATIENCE_MS,
);

const three = (inngest: Inngest) => [
  inngest.createFunction({ id: "cut", triggers: { event: "a" } }, async ({ runId, step }) => {
    for (const name of ["one", "two", "three"]) {
      await step.run(name, async () => {
        await delay(30);
        await sql()`insert into effects (run, step) values (${runId}, ${name}) on conflict (run, step) do update set tries = effects.tries + 1`;
      });
    }
  }),
];

const cut = () => sql()`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name like 'rapport-engine%'`;

// Vitest fails a run in which a promise is rejected with nobody to hear it; in production the process would end.
test.each([
  { runs: 60, cuts: 3, every: () => 150 },
  { runs: 400, cuts: 15, every: () => Math.random() * 400 },
])(
  "an engine whose own connections are cut $cuts times starts over by itself and loses nothing",
  async ({ runs, cuts, every }) => {
    const engine = await start(three);
    await engine.inngest.send(Array.from({ length: runs }, () => ({ name: "a", data: {} })));
    for (let done = 0; done < cuts; done += 1) {
      await delay(every());
      await cut();
    }
    const ended = await engine.settled(runs, PATIENCE_MS / 2);
    expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(["completed"]));
    expect(await sql()`select 1 from effects`).toHaveLength(runs * 3);
    const left = await sql()`
    select 1 from pg_stat_activity where datname = current_database() and application_name like 'rapport-engine%'`;
    expect(left.length).toBeLessThanOrEqual(6);
  },
  PATIENCE_MS,
);

test(
  "stopping takes less than five seconds, also amid a long step, and the next process goes on from there",
  async () => {
    let stopped = false;
    let isInHand = false;
    const done: string[] = [];
    const define = (inngest: Inngest) => [
      inngest.createFunction({ id: "long", triggers: { event: "a" } }, async ({ step }) => {
        await step.run("quick", () => void done.push("quick"));
        await step.run("endless", () => {
          isInHand = true;
          return stopped ? void done.push("endless") : new Promise<void>(() => undefined);
        });
        await step.run("last", () => void done.push("last"));
      }),
    ];
    const first = await start(define);
    await first.inngest.send({ name: "a", data: {} });
    while (!isInHand) await delay(10);
    const at = performance.now();
    await first.stop();
    expect(performance.now() - at).toBeLessThan(5_000);
    stopped = true;
    const second = await start(define);
    expect(await second.settled(1)).toMatchObject([{ status: "completed" }]);
    expect(done).toEqual(["quick", "endless", "last"]);
  },
  PATIENCE_MS,
);
