import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closePools, withTenant } from "./client";

const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
afterAll(() => Promise.all([closePools(), owner.end()]));

/** The session that answered. */
const ask = () =>
  withTenant({}, ({ sql }) => sql<{ pid: number }[]>`select pg_backend_pid() as pid`).then(
    ([row]) => row?.pid as number,
  );
const askManyTimes = () => Promise.all(Array.from({ length: 30 }, ask));

/** As an idle minute does to every one of them. */
async function close(pids: number[]) {
  await owner`select pg_terminate_backend(pid) from unnest(${pids}::int[]) pid`;
  await delay(100);
}

test("connections that were closed while nobody needed them are opened again, as often as it takes", async () => {
  for (let round = 0; round < 15; round += 1) await close([await ask()]);
  for (let round = 0; round < 3; round += 1) await close(await askManyTimes());
  expect(new Set(await askManyTimes()).size).toBeGreaterThan(1);
}, 20_000);
