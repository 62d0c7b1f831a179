import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./build.mjs";
import { migrate, seed } from "./database.mjs";
import { say } from "./project.mjs";

/**
 * Migrates and seeds the embedded database, unless these very sources have already done so:
 * a note inside the database's own folder says it, and is gone when the database is.
 */
export async function prepareEmbedded({ ownerUrl, port, folder }, env) {
  const file = join(folder, "rapport-prepared.json");
  const key = createHash("sha256")
    .update(fingerprint())
    .update(`${env.AUTH_SECRET} ${port}`)
    .digest("hex");
  const done = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  if (done.key === key) return done.urls;

  const urls = await prepare({ ...env, DATABASE_OWNER_URL: ownerUrl });
  writeFileSync(file, JSON.stringify({ key, urls }), { mode: 0o600 });
  return urls;
}

/** Does the same to a database of the user's own, as far as the addresses they gave allow. */
export async function prepareGiven(env) {
  if (env.DATABASE_OWNER_URL) {
    say("Bringing the database up to date…");
    const made = await migrate(env);
    env.DATABASE_URL ||= made.DATABASE_URL;
    env.DATABASE_SYSTEM_URL ||= made.DATABASE_SYSTEM_URL;
  }
  say("Looking after the demo team…");
  await seed(env);
}

async function prepare(env) {
  say("Bringing the database up to date…");
  const urls = await migrate(env);
  say("Telling it the demo team's story…");
  await seed({ ...env, ...urls });
  return urls;
}
