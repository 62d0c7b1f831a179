import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { migrate } from "./database.mjs";

/**
 * A database of its own on a PostgreSQL that already runs, dropped in the end. The server must be there for
 * tests alone: the passwords of Rapport's roles, which all its databases share, become those of the tests.
 * @param {string} serverUrl the address of a superuser
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function borrowedDatabase(serverUrl) {
  const name = `rapport_test_${randomBytes(6).toString("hex")}`;
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name}`);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  const dataDir = mkdtempSync(join(tmpdir(), `rapport-data-${process.pid}-`));
  const stop = async () => {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const env = {
    AUTH_SECRET: "a secret that only the tests know, 0123456789",
    DATABASE_OWNER_URL: own.href,
    DATA_DIR: dataDir,
  };
  try {
    return { env: { ...env, ...(await migrate(env)) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
