import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { track } from "./groups.mjs";
import { ownFolder, postgresHome } from "./postgres-home.mjs";
import { commandLine, end, freePort, isAlive, isPortFree } from "./processes.mjs";

const DATABASE = "rapport";

/** SIGINT is PostgreSQL's fast shutdown: it ends connections and writes everything down. */
const SHUTDOWN = { signal: "SIGINT", lastResort: "SIGQUIT" };

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  max_wal_size: "2GB",
  jit: "off",
  max_connections: "100",
};

/** A database that lives for one run has nothing to lose in a power cut, and is several times as fast so. */
export const FAST_AND_FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/**
 * Starts the embedded PostgreSQL of a data folder, making it on the first start and ending
 * whatever a crash left running over it.
 * @param {{ dataDir: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ ownerUrl: string, folder: string, pid: number, port: number, exited: Promise<string>, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, settings = {} }) {
  mkdirSync(dataDir, { recursive: true });
  const home = postgresHome(dataDir);
  await endOrphan(home.cluster);
  if (isElsewhere(dataDir, home) && !existsSync(note(dataDir))) startOver(home);
  if (!existsSync(home.cluster)) await create(home);
  writeNote(dataDir, home);

  const access = JSON.parse(readFileSync(accessFile(home.cluster), "utf8"));
  const port = await rememberedPort(home, access);
  const server = await launch(home, port, { ...SETTINGS, ...settings }, join(dataDir, "postgres.log"));
  const ownerUrl = `postgres://postgres:${access.password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    ownerUrl,
    port,
    folder: home.cluster,
    pid: server.pid,
    exited: server.exited,
    stop: () => end(server.pid, SHUTDOWN),
  };
}

/** Ends the database of a data folder, if it runs, and removes it. */
export async function removePostgres(dataDir) {
  const home = postgresHome(dataDir);
  await endOrphan(home.cluster);
  startOver(home);
  if (isElsewhere(dataDir, home)) rmSync(dirname(home.cluster), { recursive: true, force: true });
}

const accessFile = (cluster) => join(cluster, "rapport.json");
const note = (dataDir) => join(dataDir, "postgres-is-elsewhere.txt");
const isElsewhere = (dataDir, home) => home.cluster !== join(resolve(dataDir), "postgres");

/** Where the data had to live outside of the data folder, removing that folder still starts over. */
const startOver = ({ cluster }) => rmSync(cluster, { recursive: true, force: true });

function writeNote(dataDir, home) {
  if (!isElsewhere(dataDir, home)) return;
  writeFileSync(
    note(dataDir),
    `PostgreSQL runs as another user, who cannot enter this folder. Its data is in ${home.cluster}\n`,
  );
}

/** Makes the cluster beside its place and moves it there complete, so that a crash leaves none or a whole one. */
async function create({ native, cluster, owner }) {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(unfinished, owner);
  const password = randomBytes(24).toString("base64url");
  const passwordFile = `${cluster}.password`;
  writeOwned(passwordFile, password, owner);
  try {
    const made = spawnSync(
      join(native, "bin/initdb"),
      [
        `--pgdata=${unfinished}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        ...locale(native),
        "--no-instructions",
        "--no-sync",
      ],
      { ...owner, cwd: unfinished, env: environment(), encoding: "utf8" },
    );
    if (made.status !== 0)
      throw new Error(`PostgreSQL could not be set up: ${made.stderr || made.error?.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  createDatabase({ native, owner }, unfinished);
  writeOwned(accessFile(unfinished), JSON.stringify({ password, port: 0 }), owner);
  renameSync(unfinished, cluster);
}

/** Single-user mode: the package brings no client, and the server is not up yet. */
function createDatabase({ native, owner }, cluster) {
  const made = spawnSync(join(native, "bin/postgres"), ["--single", "-F", "-D", cluster, "postgres"], {
    ...owner,
    cwd: cluster,
    env: environment(),
    input: `create database ${DATABASE};\n`,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${made.stderr}`);
}

/** From 17 on PostgreSQL brings its own UTF-8 rules, the same on every system. */
function locale(native) {
  const { stdout } = spawnSync(join(native, "bin/postgres"), ["--version"], { encoding: "utf8" });
  return Number.parseInt(/(\d+)/.exec(stdout ?? "")?.[1] ?? "0", 10) >= 17
    ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale=C.UTF-8"];
}

/** Without the variables by which a PostgreSQL on the same machine is found. */
const environment = () => ({ PATH: process.env.PATH, LC_ALL: "C" });

function writeOwned(path, text, { uid, gid }) {
  writeFileSync(path, text, { mode: 0o600 });
  if (uid !== undefined) chownSync(path, uid, gid);
}

async function rememberedPort({ cluster, owner }, access) {
  if (access.port && (await isPortFree(access.port, ["127.0.0.1"]))) return access.port;
  const port = await freePort();
  writeOwned(accessFile(cluster), JSON.stringify({ ...access, port }), owner);
  return port;
}

async function launch({ native, cluster, owner }, port, settings, logFile) {
  const log = openSync(logFile, "w", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // In a group of its own: Ctrl-C must reach the launcher alone, which ends the app before its database.
  const child = spawn(join(native, "bin/postgres"), ["-D", cluster, "-p", String(port), ...flags], {
    ...owner,
    cwd: cluster,
    env: environment(),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  track(child, SHUTDOWN);
  const exited = new Promise((done) => {
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => done(`exit code ${code ?? signal}`));
  });
  const failure = await Promise.race([exited, untilReady(cluster, child)]);
  if (failure === undefined) return { pid: child.pid, exited };
  if (child.pid) await end(child.pid, { signal: "SIGQUIT" });
  const said = readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n");
  throw new Error(`PostgreSQL did not start (${failure}). It said:\n${said}`);
}

/** Replaying what a crash left undone can take a while, so the patience is long. */
async function untilReady(cluster, child) {
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await sleep(20)) {
    const running = readPidFile(cluster);
    if (running?.ready && running.pid === child.pid) return undefined;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  return "it was not ready within three minutes";
}

/** The facts that a running server keeps in its data folder. */
function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number.parseInt(lines[0], 10), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

async function endOrphan(cluster) {
  const left = readPidFile(cluster);
  if (!left?.pid || !isAlive(left.pid)) return;
  if (commandLine(left.pid).includes(cluster)) {
    await end(left.pid, SHUTDOWN);
  } else {
    // The id now belongs to another program, and PostgreSQL would refuse to start because of it.
    rmSync(join(cluster, "postmaster.pid"), { force: true });
  }
}
