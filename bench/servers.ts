import { execFileSync, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/processes.mjs";

const next = resolve("node_modules/next/dist/bin/next");

export interface Server {
  url: string;
  pid: number;
  stop(): void;
}

interface Application {
  folder: string;
  /** What serves it; Next itself when not given. */
  command?: string[];
  env: Record<string, string>;
  readyPath: string;
}

/** Builds a Next application for production. */
export const build = (folder: string) =>
  execFileSync(process.execPath, [next, "build"], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });

/** Starts a Next application, which has been built, on a free port of the loopback. */
export async function startServer({
  folder,
  command = [next, "start"],
  env,
  readyPath,
}: Application): Promise<Server> {
  const port: number = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [...command, "--port", String(port), "--hostname", "127.0.0.1"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", APP_URL: url, ...env, PORT: String(port) },
    },
  );
  const stop = () => void child.kill("SIGTERM");
  process.once("exit", stop);
  await answering(`${url}${readyPath}`);
  return { url, pid: child.pid as number, stop };
}

async function answering(url: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
