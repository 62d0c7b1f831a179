// `npm start`: the production server. The development packages, and the Node among them, may be pruned.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Advice, installed, main, root } from "./project.mjs";

await main(async () => {
  const node = newEnoughNode();
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  if (!existsSync(join(root, distDir, "BUILD_ID"))) {
    throw new Advice("There is no production build yet. Run `npm run build` first.");
  }
  const child = spawn(node, [join(root, "scripts/serve.mjs"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
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
