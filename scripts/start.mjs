// `npm start`: the production server. The development packages, and the Node among them, may be pruned.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { memoryLimits } from "./memory-limits.mjs";
import { Advice, installed, loadEnv, main, root } from "./project.mjs";

await main(async () => {
  const node = newEnoughNode();
  loadEnv();
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  if (!existsSync(join(root, distDir, "BUILD_ID"))) {
    throw new Advice("There is no production build yet. Run `npm run build` first.");
  }
  const child = spawn(
    node,
    [...memoryLimits, join(root, "scripts/serve.mjs"), ...process.argv.slice(2)],
    {
      cwd: root,
      // The channel breaks when this process is killed, and the server then ends too.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
});

function newEnoughNode() {
  const own = installed("node/bin/node");
  if (existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own;
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  throw new Advice(
    `This machine's Node ${process.versions.node} is too old: Rapport needs Node 22 or newer. ` +
      "Install one, or run `npm ci --include=dev`, which brings Node 24 along.",
  );
}
