import { setTimeout as delay } from "node:timers/promises";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { engineForTests } from "../engine/engine-for-tests";
import type { TestEngine } from "../engine/testing";
import { confirm, confirming, REPEATED } from "./confirm";
import { reconcile } from "./reconcile";
import { relayOnce, startRelay } from "./relay";

const { start, sql } = engineForTests();

const write = async (data: Record<string, unknown> = {}, name = "lead.created") => {
  const id = v7();
  await sql()`insert into outbox_events (id, name, data) values (${id}, ${name}, ${JSON.stringify(data)}::text::jsonb)`;
  return id;
};

/** A function that counts what it handles, and the functions as the relay knows them. */
async function counting(): Promise<{
  engine: TestEngine;
  handled: string[];
  options: Parameters<typeof relayOnce>[0];
}> {
  const handled: string[] = [];
  const known: Parameters<typeof relayOnce>[0]["functions"] = [];
  const engine = await start((inngest) => {
    known.push(
      confirming(inngest, sql)(
        { id: "count", triggers: { event: "lead.created", if: "event.data.isSpam != true" } },
        ({ event }) => {
          handled.push(event.data.outboxId);
          return "handled";
        },
      ),
    );
    return known;
  });
  return { engine, handled, options: { sql: sql(), inngest: engine.inngest, functions: known } };
}

test("an event written to the outbox reaches its function with its team, and is confirmed", async () => {
  const { engine, handled, options } = await counting();
  const relay = await startRelay(options);
  const teamId = v7();
  const id = await write({ teamId, isSpam: false });
  await sql()`select pg_notify('rapport_outbox', '')`;
  const runs = await engine.settled(1);
  expect(runs).toMatchObject([{ status: "completed", output: "handled" }]);
  expect(handled).toEqual([id]);
  expect(await sql()`select event_id as id from event_confirmations`).toMatchObject([{ id }]);
  expect(await sql()`select team_id as "teamId" from engine_runs`).toMatchObject([{ teamId }]);
  await relay.stop();
});

test("without a NOTIFY the sweep finds the event", async () => {
  const { engine, options } = await counting();
  const relay = await startRelay({ ...options, sweepMs: 50 });
  await delay(100);
  await write({ isSpam: false });
  expect(await engine.settled(1)).toHaveLength(1);
  await relay.stop();
});

test("relays side by side send each event once", async () => {
  const { engine, handled, options } = await counting();
  const ids = await Promise.all(Array.from({ length: 150 }, () => write({ isSpam: false })));
  await Promise.all([relayOnce(options), relayOnce(options), relayOnce(options)]);
  await engine.settled(150);
  expect(handled.sort()).toEqual(ids.sort());
});

test("an event that was sent and lost is sent again, and one that was taken is not", async () => {
  const { engine, handled, options } = await counting();
  const [taken, lost, unwanted] = [
    await write({ isSpam: false }),
    await write({ isSpam: false }),
    await write({ isSpam: true }),
  ];
  await relayOnce(options);
  await engine.settled(2);
  await sql()`delete from engine_runs where outbox_id = ${lost}`;
  await sql()`delete from event_confirmations where event_id = ${lost}`;
  await sql()`update outbox_events set sent_at = now() - interval '5 minutes'`;
  expect(
    await reconcile(sql(), options.functions, { confirmWithinMs: 60_000, mostAttempts: 8 }),
  ).toEqual([lost]);
  await relayOnce(options);
  await engine.settled(2);
  expect(handled.filter((id) => id === lost)).toHaveLength(2);
  expect(handled.filter((id) => id === taken)).toHaveLength(1);
  expect(handled).not.toContain(unwanted);
});

test("an event sent again to a function that has taken it ends at once", async () => {
  const { engine, handled } = await counting();
  const outboxId = v7();
  for (const attempt of [0, 1])
    await engine.inngest.send({
      id: `${outboxId}:${attempt}`,
      name: "lead.created",
      data: { outboxId, isSpam: false },
    });
  const runs = await engine.settled(2);
  expect(handled).toEqual([outboxId]);
  expect(runs.map(({ output }) => output)).toContainEqual(REPEATED);
});

test("the run that took an event may ask again, another may not", async () => {
  const id = v7();
  expect(await confirm(sql(), id, "f", "run-1")).toBe(true);
  expect(await confirm(sql(), id, "f", "run-1")).toBe(true);
  expect(await confirm(sql(), id, "f", "run-2")).toBe(false);
  expect(await confirm(sql(), id, "g", "run-2")).toBe(true);
});

test("one event that cannot be sent does not hold up the others", async () => {
  const { engine, options } = await counting();
  const bad = await write({}, "x".repeat(300));
  const good = await write({ isSpam: false });
  await relayOnce(options);
  expect(await engine.settled(1)).toHaveLength(1);
  const rows = await sql()<
    { id: string; isSent: boolean }[]
  >`select id, sent_at is not null as "isSent" from outbox_events order by id`;
  expect(rows).toEqual([
    { id: bad, isSent: false },
    { id: good, isSent: true },
  ]);
});
