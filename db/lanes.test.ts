import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { closePools, systemSql, withSystem, withTenant } from "./client";
import { createLanes } from "./lanes";

const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1, onnotice: () => undefined });
afterAll(() => Promise.all([closePools(), owner.end()]));

const pid = () => withTenant({}, ({ sql }) => sql<{ pid: number }[]>`select pg_backend_pid() as pid`);

const sessions = async (name: string) => {
  const [row] = await owner<{ open: number; held: number }[]>`
    select count(*)::int as open, count(*) filter (where state like 'idle in transaction%')::int as held
    from pg_stat_activity where application_name = ${name} and datname = current_database()`;
  return row ?? { open: 0, held: 0 };
};

async function eventually(isSo: () => Promise<boolean>) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return true;
    await delay(50);
  }
  return false;
}

test("however many wait, a role has no more connections than twice the size of its pool", async () => {
  const size = env().DATABASE_POOL_SIZE;
  await Promise.all(
    Array.from({ length: size * 6 }, (_, index) =>
      [
        () => withSystem({}, ({ sql }) => sql`select pg_sleep(0.02)`),
        () => systemSql().begin((sql) => sql`select pg_sleep(0.02)`),
        () => systemSql()`select pg_sleep(0.02)`,
      ][index % 3]?.(),
    ),
  );
  expect((await sessions("rapport-system")).open).toBeLessThanOrEqual(2 * size);
  await Promise.all(Array.from({ length: size * 6 }, pid));
  expect((await sessions("rapport-app")).open).toBeLessThanOrEqual(size);
});

test.each([
  ["fails", async () => Promise.reject(new Error("No."))],
  [
    "meets a network error of somebody else",
    async () => Promise.reject(Object.assign(new Error("No."), { code: "ECONNRESET" })),
  ],
])("work that %s leaves no transaction open and takes no place away", async (_how, fail) => {
  const size = env().DATABASE_POOL_SIZE;
  const tries = Array.from({ length: size * 3 }, (_, index) =>
    index % 2
      ? withTenant({}, async ({ sql }) => {
          await sql`select 1`;
          await fail();
        })
      : systemSql().begin(async (sql) => {
          await sql`select 1`;
          await fail();
        }),
  );
  for (const outcome of await Promise.allSettled(tries)) expect(outcome.status).toBe("rejected");
  const isFree = async () =>
    (await sessions("rapport-app")).held + (await sessions("rapport-system")).held === 0;
  expect(await eventually(isFree)).toBe(true);
  expect(await Promise.all(Array.from({ length: size * 2 }, pid))).toHaveLength(size * 2);
});

test("a transaction that never ends loses its connection to the database's limit, and its place is given back", async () => {
  const size = env().DATABASE_POOL_SIZE;
  const stuck = Array.from({ length: size }, () =>
    withTenant({}, async ({ sql }) => {
      await sql`set local idle_in_transaction_session_timeout = 200`;
      await new Promise(() => undefined);
    }),
  );
  const outcomes = Promise.allSettled(stuck);
  await expect(pid()).resolves.toHaveLength(1);
  for (const outcome of await outcomes) expect(outcome.status).toBe("rejected");
});

test("a transaction whose connection is cut at any moment, also while it opens, gets an answer", async () => {
  const asking = spawn(process.execPath, ["--import", "tsx", "db/lanes.worker.ts"], {
    env: { ...process.env, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(asking, "close");
  const printed = text(asking.stdout);
  while (asking.exitCode === null) {
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'rapport-%' and datname = current_database()`;
    await delay(1);
  }
  await ended;
  expect(await printed).toContain("answered 300");
  expect(asking.exitCode).toBe(0);
}, 60_000);

test("a lane keeps no answer of what ran on it", async () => {
  setFlagsFromString("--expose-gc");
  const lane = createLanes(() => owner).take();
  const ask = async () => new WeakRef(await lane.orLost(Promise.resolve({ rows: "many" })));
  const answer = await ask();
  await delay(0);
  runInNewContext("gc")();
  expect([answer.deref(), lane.isLost]).toEqual([undefined, false]);
});
