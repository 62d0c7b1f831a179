import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { end, identify, isSame } from "./processes.mjs";

const groups = [];
let file;
let ending;

/**
 * Keeps a started process (the leader of its group) so that it ends with this command, and,
 * when this command is killed, with the next one.
 */
export function track(child, { signal = "SIGTERM", lastResort = "SIGKILL" } = {}) {
  if (!child.pid) return;
  const group = { ...identify(child.pid), signal, lastResort };
  groups.push(group);
  save();
  child.once("exit", () => {
    groups.splice(groups.indexOf(group), 1);
    save();
  });
  if (ending) endGroup(group);
}

/** Ends everything that was started, the last first: a server before the database it talks to. */
export function endAll() {
  ending ??= (async () => {
    for (const group of groups.toReversed()) await endGroup(group);
    const written = file;
    // An end that is noticed only now must not write the file again.
    file = undefined;
    if (written) rmSync(written, { force: true });
  })();
  return ending;
}

/** From now on what runs is written down in a file. What the last writer of it left running is ended. */
export async function rememberIn(path) {
  await endLeftovers(path);
  file = path;
  save();
}

/** Ends what a killed command left running; what only carries the same number by chance is left alone. */
export async function endLeftovers(path) {
  if (!existsSync(path)) return;
  for (const group of parse(readFileSync(path, "utf8")).toReversed()) {
    if (isSame(group)) await endGroup(group);
  }
}

const endGroup = ({ pid, signal, lastResort }) => end(-pid, { signal, lastResort });

function save() {
  if (file) writeFileSync(file, JSON.stringify(groups));
}

/** A file cut off by a crash of the machine names nothing that could still run. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
