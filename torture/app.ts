import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "../scripts/build.mjs";
import { freePort } from "../scripts/processes.mjs";
import { startServer } from "../scripts/server.mjs";
import type { App } from "./check";

/** The tests' build, so that it is made once for both. */
export const DIST_DIR = ".next-test";

/**
 * Starts a production server of its own on a free port of the loopback, over the database and data folder that
 * the environment names. `env` is added to its environment.
 */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  await buildIfStale({ distDir: DIST_DIR });
  const port: number = await freePort();
  const url = `http://localhost:${port}`;
  const logFile = join(process.env.DATA_DIR ?? ".data", `server-${port}.log`);
  const output = openSync(logFile, "w");
  const server = await startServer({
    mode: "start",
    port,
    host: "localhost",
    output: output as never,
    env: {
      DATABASE_OWNER_URL: "",
      APP_URL: url,
      PORT: String(port),
      RAPPORT_DEMO: "1",
      NEXT_DIST_DIR: DIST_DIR,
      LOG_LEVEL: "info",
      CORS_ORIGINS: "https://allowed.example",
      ...env,
    },
  });
  closeSync(output);
  return {
    url,
    pid: server.pid as number,
    log: () => readFileSync(logFile, "utf8"),
    distDir: DIST_DIR,
    stop: () => server.stop(),
  };
}
