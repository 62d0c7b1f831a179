import { setTimeout as delay } from "node:timers/promises";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { cancelRun, retryRun } from "./control";
import { engineForTests } from "./engine-for-tests";
import { prune } from "./prune";
import { getRun, listRuns } from "./runs";

const { start, sql } = engineForTests();

test("a run shows its event and each step's input, output, error, attempts and times", async () => {
  const teamId = v7();
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "shown", triggers: { event: "a" }, retries: 1 }, async ({ step }) => {
      await step.run("add", (a: number, b: number) => ({ sum: a + b }), 1, 2);
      await step.run("break", () => {
        throw new Error("out of paper");
      });
    }),
  ]);
  await engine.inngest.send({ name: "a", data: { teamId } });
  const [ended] = await engine.settled(1);
  const run = await getRun(sql(), ended?.id ?? "", teamId);
  expect(run).toMatchObject({
    functionId: "rapport-shown",
    teamId,
    status: "failed",
    error: { message: "out of paper" },
    event: { name: "a", data: { teamId } },
  });
  expect(run?.steps).toMatchObject([
    {
      name: "add",
      status: "completed",
      input: [1, 2],
      output: { sum: 3 },
      attempts: 1,
      startedAt: expect.any(String),
      endedAt: expect.any(String),
    },
    { name: "break", status: "failed", error: { message: "out of paper" }, attempts: 2 },
  ]);
  expect(await getRun(sql(), ended?.id ?? "", v7())).toBeUndefined();
});

test("runs are listed newest first, by team, function and state, page by page", async () => {
  const [ours, theirs] = [v7(), v7()];
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "good", triggers: { event: "a" } }, () => 1),
    inngest.createFunction({ id: "bad", triggers: { event: "a" }, retries: 0 }, () =>
      Promise.reject(new Error("no")),
    ),
  ]);
  for (const teamId of [ours, theirs, ours, ours])
    await engine.inngest.send({ name: "a", data: { teamId } });
  await engine.settled(8);
  const first = await listRuns(sql(), { teamId: ours, limit: 4 });
  const second = await listRuns(sql(), { teamId: ours, limit: 4, cursor: first.nextCursor ?? "" });
  const ids = [...first.runs, ...second.runs].map(({ id }) => id);
  expect([first.runs.length, second.runs.length, second.nextCursor]).toEqual([4, 2, null]);
  expect(ids).toEqual([...ids].sort().reverse());
  const failed = await listRuns(sql(), {
    teamId: ours,
    functionId: "rapport-bad",
    status: "failed",
    limit: 100,
  });
  expect(failed.runs).toHaveLength(3);
});

test("a failed run can be taken up again from the step that failed", async () => {
  const tries = { first: 0, second: 0 };
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "again", triggers: { event: "a" }, retries: 0 }, async ({ step }) => {
      await step.run("first", () => {
        tries.first += 1;
      });
      return step.run("second", () => {
        tries.second += 1;
        if (tries.second === 1) throw new Error("not yet");
        return "done";
      });
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  const [failed] = await engine.settled(1);
  expect(failed?.status).toBe("failed");
  expect(await retryRun(sql(), failed?.id ?? "")).toBe(true);
  expect(await engine.settled(1)).toMatchObject([{ status: "completed", output: "done" }]);
  expect(tries).toEqual({ first: 1, second: 2 });
  expect(await retryRun(sql(), failed?.id ?? "")).toBe(false);
});

test("cancelling a run lets the step in hand end and stops before the next", async () => {
  const did: string[] = [];
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "slow", triggers: { event: "a" } }, async ({ step }) => {
      await step.run("one", async () => {
        did.push("one");
        await delay(300);
      });
      await step.run("two", () => void did.push("two"));
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  while (did.length === 0) await delay(5);
  const [{ id } = { id: "" }] = await sql()<{ id: string }[]>`select id from engine_runs`;
  expect(await cancelRun(sql(), id)).toBe(true);
  expect(await cancelRun(sql(), id)).toBe(false);
  await delay(500);
  expect(did).toEqual(["one"]);
  expect(await engine.settled(1)).toMatchObject([{ status: "cancelled" }]);
});

test("what ended two weeks ago is forgotten, and nothing younger", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "old", triggers: { event: "a" } }, ({ step }) =>
      step.run("x", () => 1),
    ),
  ]);
  await engine.inngest.send([
    { name: "a", data: {} },
    { name: "a", data: {} },
  ]);
  const [old, young] = await engine.settled(2);
  await sql()`update engine_runs set ended_at = now() - interval '15 days' where id = ${old?.id ?? ""}`;
  await sql()`update engine_events set received_at = now() - interval '15 days'`;
  await prune(sql());
  expect(await sql()`select id from engine_runs`).toMatchObject([{ id: young?.id }]);
  expect(await sql()`select 1 from engine_events`).toHaveLength(1);
  expect(await sql()`select 1 from engine_steps`).toHaveLength(1);
});
