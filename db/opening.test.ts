import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { cuttingProxy } from "./cutting-proxy.testing";

test("a connection that is cut while it opens is told to who waits for it, once, and to nobody else", async () => {
  const [app, system] = await Promise.all([
    cuttingProxy(process.env.DATABASE_URL as string, 1),
    cuttingProxy(process.env.DATABASE_SYSTEM_URL as string, 2),
  ]);
  const script = spawn(process.execPath, ["--import", "tsx", "db/opening.worker.ts"], {
    env: { ...process.env, DATABASE_URL: app.url, DATABASE_SYSTEM_URL: system.url },
  });
  const [printed, failures, [code]] = await Promise.all([
    text(script.stdout),
    text(script.stderr),
    once(script, "close"),
  ]);
  await Promise.all([app.close(), system.close()]);
  expect(failures).toBe("");
  expect(printed.match(/^refused CONNECTION_CLOSED$/gm)).toHaveLength(3);
  expect(printed.match(/^answered$/gm)).toHaveLength(6);
  expect(printed).toContain("went on");
  expect(code).toBe(0);
});
