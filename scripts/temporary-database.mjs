import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "./database.mjs";
import { FAST_AND_FORGETFUL, removePostgres, startPostgres } from "./postgres.mjs";
import { isAlive } from "./processes.mjs";

const PREFIX = "rapport-test-";

/**
 * Starts a PostgreSQL of its own in a temporary folder and migrates it. It forgets everything in a power cut,
 * unless it is given other settings. The environment it returns is complete for the application's code.
 */
export async function temporaryDatabase(settings = FAST_AND_FORGETFUL) {
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Run as root the database has another owner, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, settings });
  // Also where nobody waits for us: process.exit() and Ctrl-C in a test runner.
  const abandon = () => {
    try {
      process.kill(postgres.pid, "SIGQUIT");
    } catch {}
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  const stop = async () => {
    process.off("exit", abandon);
    await postgres.stop();
    await removePostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const env = {
    AUTH_SECRET: "a secret that only the tests know, 0123456789",
    DATABASE_OWNER_URL: postgres.ownerUrl,
    DATA_DIR: dataDir,
  };
  try {
    return { env: { ...env, ...(await migrate(env)) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A run that was killed left its database behind; its folder carries the id of the run. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    await removePostgres(dataDir).catch(() => {});
    rmSync(dataDir, { recursive: true, force: true });
  }
}
