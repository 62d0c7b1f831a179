import { spawn } from "node:child_process";
import { track } from "./groups.mjs";

/**
 * Runs a command to its end, in a group of its own that ends with ours.
 * @returns {Promise<{ code: number, output: string }>} what it printed on both of its streams
 */
export function run(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...options,
    });
    track(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr].filter(Boolean)) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        onLine?.(text);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
