import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { engineForTests } from "./engine-for-tests";

const { start, sql } = engineForTests();

const waiting = async (count: number) => {
  while ((await sql()`select 1 from engine_waits`).length < count) await delay(10);
};

test("a run waits for the event that matches its own, and no other", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "reply", triggers: { event: "asked" } }, async ({ step }) => {
      const reply = await step.waitForEvent("reply", {
        event: "replied",
        match: "data.leadId",
        timeout: "1h",
      });
      return reply?.data.text;
    }),
  ]);
  await engine.inngest.send(
    [1, 2].map((leadId) => ({ name: "asked", data: { leadId, who: `${leadId}` } })),
  );
  await waiting(2);
  await engine.inngest.send(
    [2, 1, 3].map((leadId) => ({ name: "replied", data: { leadId, text: `from ${leadId}` } })),
  );
  const runs = await engine.settled(2);
  expect(runs.map(({ output }) => output).sort()).toEqual(["from 1", "from 2"]);
});

test("a wait may name a condition over both events", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "order", triggers: { event: "ordered" } }, async ({ step }) => {
      const paid = await step.waitForEvent("paid", {
        event: "paid",
        if: "async.data.cents >= event.data.cents",
        timeout: "1h",
      });
      return paid?.data.cents;
    }),
  ]);
  await engine.inngest.send({ name: "ordered", data: { cents: 500 } });
  await waiting(1);
  await engine.inngest.send({ name: "paid", data: { cents: 499 } });
  await engine.inngest.send({ name: "paid", data: { cents: 501 } });
  expect(await engine.settled(1)).toMatchObject([{ output: 501 }]);
});

test("a wait that nothing answers ends with its time and gives null", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "patient", triggers: { event: "a" } }, async ({ step }) =>
      step.waitForEvent("b", { event: "b", timeout: "1s" }),
    ),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  expect(await engine.settled(1)).toMatchObject([{ status: "completed", output: null }]);
});

test("a function calls another and gets what it returns, or its failure", async () => {
  const engine = await start((inngest) => {
    const double = inngest.createFunction(
      { id: "double", retries: 0, triggers: { event: "never" } },
      ({ event }) => {
        if (event.data.n === 0) throw new Error("nothing to double");
        return event.data.n * 2;
      },
    );
    const caller = inngest.createFunction(
      { id: "caller", retries: 0, triggers: { event: "a" } },
      async ({ step }) => {
        const doubled = await step.invoke("good", { function: double, data: { n: 21 } });
        const failed = await step
          .invoke("bad", { function: double, data: { n: 0 } })
          .catch((error: Error) => error.message);
        return [doubled, failed];
      },
    );
    return [double, caller];
  });
  await engine.inngest.send({ name: "a", data: {} });
  const runs = await engine.settled(3);
  expect(runs.find(({ functionId }) => functionId === "rapport-caller")?.output).toEqual([
    42,
    "nothing to double",
  ]);
});

test("a function sends events that start others", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "first", triggers: { event: "a" } }, ({ step }) =>
      step.sendEvent("tell", [
        { name: "b", data: { n: 1 } },
        { name: "b", data: { n: 2 } },
      ]),
    ),
    inngest.createFunction({ id: "second", triggers: { event: "b" } }, ({ event }) => event.data.n),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  const runs = await engine.settled(3);
  expect(
    runs
      .filter(({ functionId }) => functionId === "rapport-second")
      .map(({ output }) => output)
      .sort(),
  ).toEqual([1, 2]);
});

test("an event named in cancelOn ends the runs it matches where they stand", async () => {
  const after: number[] = [];
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "long", triggers: { event: "import" }, cancelOn: [{ event: "cancel", match: "data.id" }] },
      async ({ event, step }) => {
        await step.waitForEvent("go", { event: "go", timeout: "1h" });
        await step.run("after", () => void after.push(event.data.id));
      },
    ),
  ]);
  await engine.inngest.send([
    { name: "import", data: { id: 1 } },
    { name: "import", data: { id: 2 } },
  ]);
  await waiting(4);
  await engine.inngest.send({ name: "cancel", data: { id: 1 } });
  while ((await sql()`select 1 from engine_runs where status = 'cancelled'`).length === 0)
    await delay(10);
  await engine.inngest.send({ name: "go", data: {} });
  const runs = await engine.settled(2);
  expect(runs.map(({ status }) => status).sort()).toEqual(["cancelled", "completed"]);
  expect(after).toEqual([2]);
});

test("of waits that race, the first one decides while the other is still open", async () => {
  const told: string[] = [];
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "race", triggers: { event: "a" } }, async ({ step }) => {
      const winner = await Promise.race([
        step.waitForEvent("never", { event: "never", timeout: "3s" }).then(() => "event"),
        step.sleep("short", "1s").then(() => "time"),
      ]);
      await step.run("tell", () => void told.push(winner));
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  while (told.length === 0) await delay(20);
  expect(
    await sql()`select 1 from engine_runs where status = 'waiting' or status = 'running'`,
  ).toHaveLength(1);
  expect(await engine.settled(1)).toMatchObject([{ status: "completed" }]);
  expect(told).toEqual(["time"]);
});
