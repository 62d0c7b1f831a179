// The first code that runs on a bare machine: no dependency, and nothing that Node 20 does not know.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, installed, root, say } from "./project.mjs";

const REEXECUTED = "RAPPORT_REEXECUTED";

/**
 * Installs what is missing and goes on with the same command under the project's own Node.
 * @returns {Promise<boolean>} true when this process is to go on, false when another one did the work
 */
export async function underOwnNode() {
  if (process.env[REEXECUTED] === process.execPath) return true;
  if (!isInstalled()) install();
  const node = ownNode();
  if (node === process.execPath) return true;
  await reexecute(node);
  return false;
}

/** Compares what npm wrote down after its last install with what the lock file asks for. */
function isInstalled() {
  const [wanted, found] = ["package-lock.json", "node_modules/.package-lock.json"].map((file) => {
    try {
      return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
    } catch {
      return null;
    }
  });
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || found[path]?.version === version || (!found[path] && (optional || devOptional)),
  );
}

function install() {
  say("Installing packages (the first time this takes a minute or two)…");
  const { npm_execpath: npm } = process.env;
  const command = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  // A NODE_ENV of production would leave out what the build and the tests need.
  const args = [
    ...command.slice(1),
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { status, error } = spawnSync(command[0], args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    throw new Advice(
      `npm could not install the packages (${error?.message ?? "see above"}). ` +
        "Check the connection to the npm registry and run the command again.",
    );
  }
}

/** The Node that package.json asks for, or the one running now where that could not be installed but is new enough. */
function ownNode() {
  const node = installed(process.platform === "win32" ? "node/bin/node.exe" : "node/bin/node");
  const { version } = JSON.parse(readFileSync(installed("node/package.json"), "utf8"));
  if (!answers(node, version)) {
    // npm may refuse to run packages' install scripts; this one fetches the right Node for the system.
    spawnSync(process.execPath, ["installArchSpecificPackage"], {
      cwd: installed("node"),
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  if (answers(node, version)) return node;
  if (Number.parseInt(process.versions.node, 10) >= 22) {
    say(
      `Node ${version} could not be installed; going on with this machine's ${process.versions.node}.`,
    );
    return process.execPath;
  }
  throw new Advice(
    `Rapport runs on Node ${version}, which npm could not install here, and this machine's ${process.versions.node} ` +
      "is too old. Install Node 22 or newer and run the command again.",
  );
}

function answers(node, version) {
  if (!existsSync(node)) return false;
  return (
    node === process.execPath ||
    spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.trim() === `v${version}`
  );
}

/** Signals are passed on, and the exit code is handed back, so that npm and CI see one command. */
function reexecute(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, [REEXECUTED]: node },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
      resolve();
    });
  });
}
