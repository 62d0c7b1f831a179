import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FAST_AND_FORGETFUL, removePostgres, startPostgres } from "./postgres.mjs";
import { end, isAlive } from "./processes.mjs";
import { root } from "./project.mjs";

let dataDir;
let started;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "rapport-launcher-"));
  chmodSync(dataDir, 0o755);
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  chmodSync(dataDir, 0o755);
  await removePostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function start() {
  const server = await startPostgres({ dataDir, settings: FAST_AND_FORGETFUL });
  started.push(server);
  return server;
}

async function query({ ownerUrl }, text) {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

/** Starts the database in a process of its own, which is then killed with no chance to clean up. */
function startAndGetKilled() {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(join(root, "scripts/postgres.mjs"))});
    const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    require("node:fs").writeSync(1, String(pid));
    process.kill(process.pid, "SIGKILL");`;
  const code = `import { createRequire } from "node:module"; const require = createRequire("/");${script}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return Number(stdout);
}

describe("the embedded database", { timeout: 60_000 }, () => {
  test("keeps its data, its port and its password from one start to the next, and leaves no process", async () => {
    const first = await start();
    await query(first, "create table notes as select 'kept' as text");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await query(second, "select text from notes")).toEqual([{ text: "kept" }]);
  });

  test("knows letters beyond ASCII and listens on the loopback alone", async () => {
    const server = await start();
    const [row] = await query(
      server,
      "select lower('ÉÑ') as lower, current_setting('listen_addresses') as address",
    );
    expect(row).toEqual({ lower: "éñ", address: "127.0.0.1" });
  });

  test("asks for its password", async () => {
    const { ownerUrl } = await start();
    const url = new URL(ownerUrl);
    url.password = "guessed";
    await expect(query({ ownerUrl: url.href }, "select 1")).rejects.toThrow(
      /password authentication failed/,
    );
  });

  test("orphaned by a killed launcher is ended by the next start", async () => {
    const orphan = startAndGetKilled();
    expect(isAlive(orphan)).toBe(true);
    const server = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("killed in the middle of its work recovers what was committed", async () => {
    const first = await startPostgres({ dataDir });
    await query(first, "create table notes as select 'committed' as text");
    await end(first.pid, { signal: "SIGKILL" });
    const second = await start();
    expect(await query(second, "select text from notes")).toEqual([{ text: "committed" }]);
  });

  test("starts although the number in its pid file belongs to another program now, which is left alone", async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.folder, "postmaster.pid"), `${process.pid}\n${first.folder}\n`);
    await start();
    expect(isAlive(process.pid)).toBe(true);
  });

  test("is made anew where the first setup was cut off", async () => {
    mkdirSync(join(dataDir, "postgres.new"));
    writeFileSync(join(dataDir, "postgres.new/half"), "");
    const server = await start();
    expect(existsSync(join(server.folder, "half"))).toBe(false);
  });
});

describe.skipIf(process.getuid?.() !== 0)("run as root", { timeout: 60_000 }, () => {
  test("the database is not root's, also in a folder that only root can enter", async () => {
    chmodSync(dataDir, 0o700);
    const server = await start();
    expect(statSync(server.folder).uid).not.toBe(0);
    expect(server.folder.startsWith(dataDir)).toBe(false);
    expect(readFileSync(join(dataDir, "postgres-is-elsewhere.txt"), "utf8")).toContain(server.folder);
    await query(server, "create table notes as select 'old' as text");
    await server.stop();

    rmSync(join(dataDir, "postgres-is-elsewhere.txt"));
    const anew = await start();
    expect(await query(anew, "select to_regclass('notes') as found")).toEqual([{ found: null }]);
    await anew.stop();
    await removePostgres(dataDir);
    expect(existsSync(dirname(anew.folder))).toBe(false);
  });
});
