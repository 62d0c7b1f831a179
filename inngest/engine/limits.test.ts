import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { engineForTests } from "./engine-for-tests";
import { parseCron } from "./registry";

const { start, sql } = engineForTests();

test("no more runs of one key work at once than the limit, and all of them get their turn", async () => {
  const active: Record<string, number> = {};
  const most: Record<string, number> = {};
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "limited", triggers: { event: "a" }, concurrency: { limit: 2, key: "event.data.teamId" } },
      async ({ event, step }) => {
        await step.run("work", async () => {
          const key: string = event.data.teamId;
          active[key] = (active[key] ?? 0) + 1;
          most[key] = Math.max(most[key] ?? 0, active[key]);
          await delay(40);
          active[key] -= 1;
        });
      },
    ),
  ]);
  await engine.inngest.send(
    Array.from({ length: 12 }, (_, n) => ({ name: "a", data: { teamId: n % 2 ? "x" : "y" } })),
  );
  const runs = await engine.settled(12);
  expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(["completed"]));
  expect(most).toEqual({ x: 2, y: 2 });
});

test("a limit holds across several processes, and for steps side by side", async () => {
  let active = 0;
  let most = 0;
  const define = (inngest: Parameters<Parameters<typeof start>[0]>[0]) => [
    inngest.createFunction(
      { id: "one", triggers: { event: "a" }, concurrency: 1 },
      async ({ step }) => {
        const work = async () => {
          active += 1;
          most = Math.max(most, active);
          await delay(20);
          active -= 1;
        };
        await Promise.all([step.run("a", work), step.run("b", work)]);
        await step.run("c", work);
      },
    ),
  ];
  const engine = await start(define);
  await start(define);
  await engine.inngest.send(Array.from({ length: 4 }, () => ({ name: "a", data: {} })));
  await engine.settled(4, 15_000);
  expect(most).toBe(1);
});

test("a function with an idempotency key runs once for each value of it", async () => {
  let count = 0;
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "once", triggers: { event: "a" }, idempotency: "event.data.orderId" },
      () => {
        count += 1;
      },
    ),
  ]);
  await engine.inngest.send([1, 1, 2, 1].map((orderId) => ({ name: "a", data: { orderId } })));
  const runs = await engine.settled(4);
  expect(runs.filter(({ status }) => status === "skipped")).toHaveLength(2);
  expect(count).toBe(2);
});

test("a schedule runs once per tick however many processes watch it", async () => {
  const ticks: number[] = [];
  const define = (inngest: Parameters<Parameters<typeof start>[0]>[0]) => [
    inngest.createFunction(
      { id: "clock", triggers: { cron: "* * * * * *" } },
      ({ event }) => void ticks.push(event.ts ?? 0),
    ),
  ];
  await Promise.all([start(define), start(define)]);
  while (ticks.length < 3) await delay(50);
  expect(new Set(ticks).size).toBe(ticks.length);
  const queued = await sql()`select 1 from graphile_worker.jobs where key like 'cron:%'`;
  expect(queued).toHaveLength(1);
});

test("a schedule keeps to its time zone through the change of the clocks", () => {
  const cron = parseCron("TZ=America/New_York 0 9 * * *");
  expect(cron.nextRun(new Date("2026-03-07T15:00:00Z"))?.toISOString()).toBe(
    "2026-03-08T13:00:00.000Z",
  );
  expect(cron.nextRun(new Date("2026-03-06T15:00:00Z"))?.toISOString()).toBe(
    "2026-03-07T14:00:00.000Z",
  );
});

const refusals = {
  rateLimit: { rateLimit: { limit: 1, period: "1m" } },
  throttle: { throttle: { limit: 1, period: "1m" } },
  debounce: { debounce: { period: "1m" } },
  batchEvents: { batchEvents: { maxSize: 10, timeout: "5s" } },
  priority: { priority: { run: "1" } },
  singleton: { singleton: { mode: "skip" } },
  timeouts: { timeouts: { start: "1m" } },
} as const;

test.each(Object.entries(refusals))(
  "a function with %s is refused at start by its name",
  async (option, config) => {
    const starting = start((inngest) => [
      inngest.createFunction({ id: "fancy", triggers: { event: "a" }, ...config }, () => 1),
    ]);
    await expect(starting).rejects.toThrow(
      `The function "rapport-fancy" cannot run on the embedded engine: it does not implement the option "${option}".`,
    );
  },
);

test("a function whose condition is not an expression is refused at start", async () => {
  const starting = start((inngest) => [
    inngest.createFunction({ id: "typo", triggers: { event: "a", if: "event.data ==" } }, () => 1),
  ]);
  await expect(starting).rejects.toThrow('The function "rapport-typo" cannot run');
});
