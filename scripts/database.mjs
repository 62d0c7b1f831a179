import { join } from "node:path";
import { Advice, root } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * Brings a database up to date and gives the two addresses the application connects by.
 * @param {{ DATABASE_OWNER_URL: string, AUTH_SECRET: string }} env
 * @returns {Promise<{ DATABASE_URL: string, DATABASE_SYSTEM_URL: string }>}
 */
export async function migrate(env) {
  const output = await runScript("db/migrate.ts", env, "The database could not be brought up to date");
  const urls = {};
  for (const name of ["DATABASE_URL", "DATABASE_SYSTEM_URL"]) {
    urls[name] = new RegExp(`^${name}=(\\S+)$`, "m").exec(output)?.[1];
    if (!urls[name]) throw new Error(`db/migrate.ts did not print ${name}. It said:\n${output}`);
  }
  return urls;
}

/** Tells the demo's story to a database that does not have it yet; one that has is left alone. */
export async function seed(env) {
  const output = await runScript("lib/demo/seed.ts", env, "The demo data could not be written");
  return output.trim();
}

async function runScript(script, env, failure) {
  const { code, output } = await run(process.execPath, [...tsx, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  if (code !== 0) throw new Advice(`${failure}:\n${output.trim()}`);
  return output;
}

/** Run inside this Node, without the extra process that the `tsx` command would start. */
const tsx = ["--import", "tsx"];
