import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id runs, ours or not. A negative id asks for a group. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return process.platform !== "linux" || runs(pid);
}

/** In a container whose first process collects nobody, an ended orphan stays in the list for ever. */
function runs(pid) {
  if (pid > 0) return stat(pid)?.[0] !== "Z";
  const members = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && stat(name)?.[2] === String(-pid),
  );
  return members.some((name) => stat(name)?.[0] !== "Z");
}

/** The fields of a Linux process from its state on: the name before them may contain anything. */
function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/**
 * When a process began, as text to compare: an id alone is not enough to end a process by,
 * because after a crash or a restart of the machine the same id may belong to somebody else.
 */
const startedAt = (pid) => stat(pid)?.[19] ?? ps(pid, "lstart=");

/** The command line of a process, or an empty text when it cannot be read. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return ps(pid, "args=");
  }
}

function ps(pid, column) {
  if (process.platform === "linux") return "";
  const { stdout } = spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
  return (stdout ?? "").trim();
}

/** What to write into a pid file so that `isSame` can tell the process from a later one. */
export const identify = (pid) => ({ pid, startedAt: startedAt(pid) });

/** Whether the process written down by `identify` is still the one that runs. */
export const isSame = (identity) =>
  Boolean(identity?.pid) && isAlive(identity.pid) && startedAt(identity.pid) === identity.startedAt;

/** Asks a process (or, with a negative id, its group) to end, and makes it when it does not. */
export async function end(pid, { signal = "SIGTERM", patience = 10_000, lastResort = "SIGKILL" } = {}) {
  if (!send(pid, signal)) return;
  if (await gone(pid, patience)) return;
  send(pid, lastResort);
  await gone(pid, 5_000);
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === "ESRCH") return false;
    throw error;
  }
}

async function gone(pid, patience) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(25);
  }
  return !isAlive(pid);
}

/** A port of this machine's loopback that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether nobody listens on the port, on the IPv4 loopback nor on the IPv6 one. */
export async function isPortFree(port, hosts = ["127.0.0.1", "::1"]) {
  for (const host of hosts) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once("error", (error) => resolve(error.code));
      server.listen(port, host, () => server.close(() => resolve(null)));
    });
    // A machine without IPv6 answers EADDRNOTAVAIL or EAFNOSUPPORT, which takes nothing.
    if (code === "EADDRINUSE" || code === "EACCES") return false;
  }
  return true;
}

/** Whether browsers and `fetch` refuse to call a free port at all: https://fetch.spec.whatwg.org/#port-blocking. */
export async function isPortBlocked(port) {
  const refusal = await fetch(`http://127.0.0.1:${port}`).catch((error) => error);
  return refusal.cause?.message === "bad port";
}

/** Who listens on a port, in words, where the system can tell; otherwise nothing. */
export function listener(port) {
  try {
    const found = execFileSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const pid = /^p(\d+)/m.exec(found)?.[1];
    return pid ? `${programOf(pid) || /^c(.+)/m.exec(found)?.[1] || "a program"}, process ${pid}` : "";
  } catch {
    return "";
  }
}

/** What it was started as: a process may go by the name of its first thread. */
const programOf = (pid) => commandLine(pid).split(" ")[0].split("/").at(-1);
