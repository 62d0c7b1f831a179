import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { track } from "./groups.mjs";
import { memoryLimits } from "./memory-limits.mjs";
import { end } from "./processes.mjs";
import { Advice, installed, root } from "./project.mjs";

/**
 * Starts the application's server and waits until it answers that it is ready.
 * @param {{ mode: "start" | "dev", port: number, host: string, env: Record<string, string>, output?: number | "inherit" }} options
 */
export async function startServer({ mode, port, host, env, output = "inherit" }) {
  // Where `localhost` has two addresses the older one is listened on: browsers try both, scripts may not.
  const args = [
    "--dns-result-order=ipv4first",
    ...(mode === "dev"
      ? [installed("next/dist/bin/next"), "dev"]
      : [...memoryLimits, join(root, "scripts/serve.mjs")]),
    "--port",
    String(port),
    "--hostname",
    host,
  ];
  // In a group of its own: Ctrl-C reaches the launcher alone, which then ends this group as a whole.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
    detached: true,
    stdio: ["ignore", output, output],
  });
  track(child);
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`exit code ${code ?? signal}`));
  });
  await ready(port, exited);
  return { pid: child.pid, exited, stop: () => end(-child.pid) };
}

async function ready(port, exited) {
  const address = `http://127.0.0.1:${port}/api/health/ready`;
  let ended;
  exited.then((how) => {
    ended = how;
  });
  let said = "nothing";
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(50)) {
    if (ended)
      throw new Advice(`The server ended before it was ready (${ended}). Its last words are above.`);
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
      said = `${response.status} ${await response.text()}`;
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Advice(`The server did not become ready within two minutes. ${address} said: ${said}`);
}
