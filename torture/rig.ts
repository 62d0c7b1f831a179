import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { buildIfStale } from "../scripts/build.mjs";
import { migrate } from "../scripts/database.mjs";
import { removePostgres, startPostgres } from "../scripts/postgres.mjs";
import { freePort, isPortFree } from "../scripts/processes.mjs";
import { startServer } from "../scripts/server.mjs";
import { DIST_DIR } from "./app";

/** A PostgreSQL and a production server of their own, to be killed and started again at will. */
export interface Rig {
  url: string;
  /** A superuser's client; it finds back to the server after each of its deaths. */
  owner: postgres.Sql;
  app: Fragile & { start(env?: Record<string, string>): Promise<void> };
  database: Fragile & {
    /** Where its files lie. */
    folder: string;
  };
  /** What the server wrote to its log in all its lives. */
  log(): string;
  end(): Promise<void>;
}

export interface Fragile {
  /** Ends it as it would end by itself. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it and waits until it answers. */
  start(): Promise<void>;
  pid(): number;
}

/** What is committed must outlive the death of the process, if not of the machine. */
const SURVIVING = { fsync: "off", max_connections: "200" };

const OWNER_CONNECTIONS = 4;
const FOUND_BACK_WITHIN_MS = 20_000;

const UNLIMITED = {
  RATE_LIMIT_API_PER_MINUTE: "10000000",
  RATE_LIMIT_SIGN_IN_PER_15_MINUTES: "10000000",
};

export async function startRig(env: Record<string, string> = {}): Promise<Rig> {
  await buildIfStale({ distDir: DIST_DIR });
  const dataDir = mkdtempSync(join(tmpdir(), `rapport-test-${process.pid}-`));
  chmodSync(dataDir, 0o755);
  const database = await fragileDatabase(dataDir);
  const secrets = { AUTH_SECRET: "a secret that only the tests know, 0123456789", DATA_DIR: dataDir };
  const urls = await migrate({ ...secrets, DATABASE_OWNER_URL: database.ownerUrl });
  const port: number = await freePort();
  const logFile = join(dataDir, "server.log");
  const app = await fragileApp(port, logFile, { ...UNLIMITED, ...secrets, ...urls, ...env });
  const owner = postgres(database.ownerUrl, {
    max: OWNER_CONNECTIONS,
    fetch_types: false,
    onnotice: () => undefined,
    backoff: () => 0.1,
  });
  return {
    url: `http://localhost:${port}`,
    owner,
    app,
    database: {
      ...database,
      async start() {
        await database.start();
        await foundBack(owner);
      },
    },
    log: () => readFileSync(logFile, "utf8"),
    async end() {
      await owner.end({ timeout: 1 });
      await app.stop();
      await database.stop();
      await removePostgres(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until every connection of the client has noticed the death of its server and is open again. */
async function foundBack(owner: postgres.Sql): Promise<void> {
  for (const until = Date.now() + FOUND_BACK_WITHIN_MS; ; await delay(50)) {
    const asked = await Promise.allSettled(
      Array.from({ length: OWNER_CONNECTIONS }, () => owner`select 1`),
    );
    if (asked.every(({ status }) => status === "fulfilled")) return;
    if (Date.now() > until) throw new Error("The database did not answer after its start.");
  }
}

async function fragileDatabase(dataDir: string) {
  let running = await startPostgres({ dataDir, settings: SURVIVING });
  return {
    ownerUrl: running.ownerUrl,
    folder: running.folder,
    pid: () => running.pid,
    stop: () => running.stop(),
    async kill() {
      process.kill(running.pid, "SIGKILL");
      await running.exited;
    },
    async start() {
      // Its children end a moment after it, and keep the port and the shared memory until then.
      while (!(await isPortFree(running.port, ["127.0.0.1"]))) await delay(20);
      for (let tries = 1; ; tries += 1) {
        try {
          running = await startPostgres({ dataDir, settings: SURVIVING });
          return;
        } catch (error) {
          if (tries === 20) throw error;
          await delay(200);
        }
      }
    },
  };
}

async function fragileApp(
  port: number,
  logFile: string,
  env: Record<string, string>,
): Promise<Rig["app"]> {
  const launch = async (more: Record<string, string> = {}) => {
    const output = openSync(logFile, "a");
    try {
      return await startServer({
        mode: "start",
        port,
        host: "localhost",
        output: output as never,
        env: {
          DATABASE_OWNER_URL: "",
          APP_URL: `http://localhost:${port}`,
          PORT: String(port),
          RAPPORT_DEMO: "1",
          NEXT_DIST_DIR: DIST_DIR,
          LOG_LEVEL: "info",
          ...env,
          ...more,
        },
      });
    } finally {
      closeSync(output);
    }
  };
  let running = await launch();
  const pid = () => running.pid as number;
  return {
    pid,
    stop: () => running.stop(),
    async kill() {
      process.kill(-pid(), "SIGKILL");
      await running.exited;
    },
    async start(more?: Record<string, string>) {
      running = await launch(more);
    },
  };
}
