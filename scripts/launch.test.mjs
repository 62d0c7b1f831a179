import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { missingFromLock } from "./complete-lock.mjs";
import { endLeftovers } from "./groups.mjs";
import { freePort, identify, isAlive, isPortFree, isSame } from "./processes.mjs";
import { root } from "./project.mjs";

const dataDir = mkdtempSync(join(tmpdir(), "rapport-launch-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs `npm run demo` as far as it goes with an environment that it must refuse. */
function demo(env, args = []) {
  const { PATH, HOME } = process.env;
  const { stderr, status } = spawnSync(process.execPath, [join(root, "scripts/demo.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { PATH, HOME, DATA_DIR: dataDir, ...env },
  });
  return { stderr, status };
}

describe("npm run demo says what is wrong", () => {
  test("with a port that is no port", () => {
    expect(demo({ PORT: "http" })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("for example PORT=3001"),
    });
  });

  test("with one database address and not its companion", () => {
    const { stderr } = demo({ DATABASE_URL: "postgres://somewhere/rapport" });
    expect(stderr).toContain("DATABASE_SYSTEM_URL is not set");
  });

  test("with a data folder that is a file", () => {
    const { stderr } = demo({ DATA_DIR: join(root, "package.json") });
    expect(stderr).toContain("package.json, which is not a folder that can be written to");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("with an option that it does not know", () => {
    expect(demo({}, ["--rest"]).stderr).toContain("Unknown option --rest");
  });

  test("when asked to start a database over that is not its own", () => {
    const { stderr } = demo({ DATABASE_OWNER_URL: "postgres://somewhere/rapport" }, ["--reset"]);
    expect(stderr).toContain("is left alone");
  });

  test("with a port that is taken, and which command to use instead", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
    const { port } = server.address();
    const { stderr, status } = demo({ PORT: String(port) });
    server.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is already in use`);
    expect(stderr).toContain(`PORT=${port + 1} npm run demo`);
  });

  test("with a port that browsers refuse to open", () => {
    expect(demo({ PORT: "4190" })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Browsers refuse to open port 4190"),
    });
  });

  test("when it already runs over the same data", () => {
    writeFileSync(
      join(dataDir, "launcher.json"),
      JSON.stringify({ ...identify(process.pid), port: 3210 }),
    );
    expect(demo({}).stderr).toContain("already runs on http://localhost:3210");
    rmSync(join(dataDir, "launcher.json"));
  });

  test("and the secret it made is only for its owner's eyes and stays the same", () => {
    const secret = readFileSync(join(dataDir, "auth-secret"), "utf8");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(dataDir, "auth-secret")).mode & 0o777).toBe(0o600);
    demo({ PORT: "1" }, ["--rest"]);
    expect(readFileSync(join(dataDir, "auth-secret"), "utf8")).toBe(secret);
  });
});

describe("what a killed launcher left running", () => {
  test("is ended, and a process that only has the same number is not", async () => {
    const [ours, anothers] = [1, 2].map(() => spawn("sleep", ["60"], { detached: true }));
    const file = join(dataDir, "running.json");
    const groups = [identify(ours.pid), { ...identify(anothers.pid), startedAt: "long ago" }];
    writeFileSync(
      file,
      JSON.stringify(groups.map((group) => ({ ...group, signal: "SIGTERM", lastResort: "SIGKILL" }))),
    );
    await endLeftovers(file);
    expect([isAlive(ours.pid), isAlive(anothers.pid)]).toEqual([false, true]);
    expect(isSame(identify(anothers.pid))).toBe(true);
    anothers.kill("SIGKILL");
  });

  test("is nothing when the machine crashed while it was being written down", async () => {
    const file = join(dataDir, "cut-off.json");
    writeFileSync(file, '[{"pid": 1');
    await expect(endLeftovers(file)).resolves.toBeUndefined();
  });
});

test("a port counts as taken when only the IPv6 loopback listens on it", async () => {
  const port = await freePort();
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port, "::1");
  const outcome = await new Promise((done) => {
    server.once("listening", () => done("listening"));
    server.once("error", (error) => done(error.code));
  });
  expect(await isPortFree(port)).toBe(outcome !== "listening");
  server.close();
});

test("the lock file describes every system's packages, so that `npm ci` accepts it (else: node scripts/complete-lock.mjs)", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  expect(missingFromLock(packages)).toEqual([]);
});
