import { NonRetriableError } from "inngest";
import { expect, test } from "vitest";
import { engineForTests } from "./engine-for-tests";

const { start } = engineForTests();

test("an event runs each function that listens to it, step by step, and keeps what it returns", async () => {
  const ran: string[] = [];
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "greet", triggers: { event: "person.met" } },
      async ({ event, step }) => {
        const name = await step.run("name", () => {
          ran.push("name");
          return event.data.name;
        });
        const text = await step.run("text", () => {
          ran.push("text");
          return `Hello ${name}`;
        });
        return { text };
      },
    ),
    inngest.createFunction({ id: "other", triggers: { event: "person.left" } }, () => "never"),
  ]);
  await engine.inngest.send({ name: "person.met", data: { name: "Ada" } });
  const runs = await engine.settled(1);
  expect(runs).toMatchObject([
    { functionId: "rapport-greet", status: "completed", output: { text: "Hello Ada" } },
  ]);
  expect(ran).toEqual(["name", "text"]);
});

test("an event sent twice under one id runs once", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "once", triggers: { event: "a" } }, () => 1),
  ]);
  await engine.inngest.send({ id: "same", name: "a", data: {} });
  await engine.inngest.send({ id: "same", name: "a", data: {} });
  await engine.inngest.send({ id: "other", name: "a", data: {} });
  expect(await engine.settled(2)).toHaveLength(2);
});

test("a trigger's condition decides which events start the function", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction(
      {
        id: "big",
        triggers: { event: "deal", if: "event.data.value > 100 && event.data.open == true" },
      },
      ({ event }) => event.data.value,
    ),
  ]);
  await engine.inngest.send(
    [1, 500, 900].map((value) => ({
      name: "deal",
      data: value === 900 ? { value } : { value, open: true },
    })),
  );
  await engine.inngest.send({ name: "deal", data: { value: 101, open: true } });
  expect((await engine.settled(2)).map(({ output }) => output).sort()).toEqual([101, 500]);
});

test("a function that fails is tried again, and what it had finished is not repeated", async () => {
  let first = 0;
  let second = 0;
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "shaky", triggers: { event: "a" }, retries: 3 },
      async ({ step, attempt }) => {
        await step.run("first", () => {
          first += 1;
        });
        await step.run("second", () => {
          second += 1;
          if (second < 3) throw new Error("not yet");
        });
        return attempt;
      },
    ),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  expect(await engine.settled(1)).toMatchObject([{ status: "completed" }]);
  expect([first, second]).toEqual([1, 3]);
});

test("a failing step uses up its attempts, and the failure handler hears of it", async () => {
  let tries = 0;
  const heard: unknown[] = [];
  const engine = await start((inngest) => [
    inngest.createFunction(
      {
        id: "doomed",
        triggers: { event: "a" },
        retries: 1,
        onFailure: ({ error, event }) => void heard.push(error.message, event.data.event.data),
      },
      async ({ step }) => {
        await step.run("never", () => {
          tries += 1;
          throw new Error("no luck");
        });
      },
    ),
  ]);
  await engine.inngest.send({ name: "a", data: { n: 7 } });
  const runs = await engine.settled(2);
  expect(runs.map(({ status }) => status).sort()).toEqual(["completed", "failed"]);
  expect(tries).toBe(2);
  expect(heard).toEqual(["no luck", { n: 7 }]);
});

test("a function may catch a step's failure and go on", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction(
      { id: "careful", triggers: { event: "a" }, retries: 0 },
      async ({ step }) => {
        const result = await step
          .run("risky", () => Promise.reject(new Error("oops")))
          .catch((error: Error) => `saved from ${error.message}`);
        return step.run("after", () => result);
      },
    ),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  expect(await engine.settled(1)).toMatchObject([{ status: "completed", output: "saved from oops" }]);
});

test("an error that cannot be mended fails the run at once", async () => {
  let tries = 0;
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "hopeless", triggers: { event: "a" } }, () => {
      tries += 1;
      throw new NonRetriableError("no such lead");
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  expect(await engine.settled(1)).toMatchObject([
    { status: "failed", error: { message: "no such lead" } },
  ]);
  expect(tries).toBe(1);
});

test("steps side by side each run once, also when one of them has to be tried again", async () => {
  const tries: Record<string, number> = {};
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "wide", triggers: { event: "a" } }, async ({ step }) => {
      const parts = await Promise.all(
        ["a", "b", "c", "d"].map((name) =>
          step.run(name, () => {
            tries[name] = (tries[name] ?? 0) + 1;
            if (name === "c" && tries[name] === 1) throw new Error("again");
            return name;
          }),
        ),
      );
      const last = await step.run("last", () => parts.join(""));
      return last;
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  expect(await engine.settled(1)).toMatchObject([{ status: "completed", output: "abcd" }]);
  expect(tries).toEqual({ a: 1, b: 1, c: 2, d: 1 });
});

test("a sleeping function goes on when its time has come", async () => {
  const engine = await start((inngest) => [
    inngest.createFunction({ id: "sleepy", triggers: { event: "a" } }, async ({ step }) => {
      const before = await step.run("before", () => Date.now());
      await step.sleep("nap", "1s");
      await step.sleepUntil("a little more", new Date(before + 1_500));
      return step.run("after", () => Date.now() - before);
    }),
  ]);
  await engine.inngest.send({ name: "a", data: {} });
  const [run] = await engine.settled(1);
  expect(run?.status).toBe("completed");
  expect(run?.output).toBeGreaterThanOrEqual(1_500);
  expect(run?.output).toBeLessThan(5_000);
});
