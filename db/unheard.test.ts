import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { cuttingProxy } from "./cutting-proxy.testing";

/** What a script prints whose first connection is cut while it asks for the array types. */
async function run(...args: string[]) {
  const proxy = await cuttingProxy(process.env.DATABASE_URL as string, 1);
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; printed: string }>();
  const script = spawn(process.execPath, ["--import", "tsx", "db/unheard.worker.ts", ...args], {
    env: { ...process.env, DATABASE_URL: proxy.url, LOG_LEVEL: "info" },
  });
  let printed = "";
  for (const output of [script.stdout, script.stderr])
    output.on("data", (chunk) => {
      printed += chunk;
    });
  script.once("close", (code) => resolve({ code, printed }));
  const ended = await promise;
  await proxy.close();
  return ended;
}

test("a script survives a connection that is cut while it opens, says so in one line, and goes on", async () => {
  const { code, printed } = await run();
  expect(printed.match(/a connection was cut while it opened/g)).toHaveLength(1);
  expect(printed.match(/^refused CONNECTION_CLOSED$/gm)).toHaveLength(1);
  expect(printed.match(/^answered$/gm)).toHaveLength(2);
  expect(printed).toContain("went on");
  expect(code).toBe(0);
});

test("any other rejection that nobody hears still ends a script", async () => {
  const { code, printed } = await run("reject");
  expect(printed).toContain("Something else.");
  expect(printed).not.toContain("went on");
  expect(code).toBe(1);
});
