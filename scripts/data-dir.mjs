import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removePostgres } from "./postgres.mjs";
import { identify, isSame } from "./processes.mjs";
import { Advice, say } from "./project.mjs";

/** Two launchers over one database would end each other's work, so the second one is told about the first. */
export function lockDataDir({ dataDir, port }) {
  const file = join(dataDir, "launcher.json");
  const other = read(file);
  if (isSame(other)) {
    throw new Advice(
      `Rapport already runs on http://localhost:${other.port} (process ${other.pid}) with the data in ${dataDir}.\n` +
        "Stop that one first, or start a second one beside it:\n\n" +
        `  PORT=${other.port + 1} DATA_DIR=.data-2 npm run demo`,
    );
  }
  writeFileSync(file, JSON.stringify({ ...identify(process.pid), port }));
  return () => rmSync(file, { force: true });
}

/** Removes what Rapport keeps in its data folder, by name: the folder may be one that holds other things. */
export async function startOver({ dataDir }) {
  say("Starting over: removing the database and the files of this demo…");
  await removePostgres(dataDir);
  for (const name of ["postgres.log", "postgres-is-elsewhere.txt", "files"]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}
