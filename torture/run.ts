import { parseArgs } from "node:util";
import { endAll } from "../scripts/groups.mjs";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";
import { startApp } from "./app";
import { type App, type Check, lineOf, type Setting, type Verdict } from "./check";

/**
 * `npm run torture -- --only=C1,C4 --scale=0.1`: the checks of the reliability standard at full size, over a
 * PostgreSQL and a server of their own. Ends with an error code when a promise was broken.
 */
const { values } = parseArgs({
  options: { only: { type: "string" }, scale: { type: "string", default: "1" } },
});
const only = values.only?.split(",");
const scale = Number(values.scale);
if (!(scale > 0)) throw new Error("--scale takes a number above 0; 1 is the full size.");

/** The limits have checks of their own; in the others they would only be in the way. */
const unlimited = {
  RATE_LIMIT_API_PER_MINUTE: "10000000",
  RATE_LIMIT_SIGN_IN_PER_15_MINUTES: "10000000",
};

const database = await temporaryDatabase();
Object.assign(process.env, { LOG_LEVEL: "silent", ...unlimited }, database.env);
const { checks } = await import("./checks");
const { closePools } = await import("@/db/client");

let app: Promise<App> | undefined;
const setting: Setting = {
  scale,
  app: () => {
    app ??= startApp();
    return app;
  },
};

const unknown = only?.filter((id) => !checks.some((check) => check.id === id)) ?? [];
let broken = unknown.length;
if (unknown.length > 0) console.error(`There is no check ${unknown.join(", ")}.`);
for (const check of checks.filter(({ id }) => !only || only.includes(id))) {
  const started = performance.now();
  const verdict = await verdictOf(check);
  console.info(lineOf(check, verdict, (performance.now() - started) / 1_000));
  for (const failure of verdict.failures.slice(0, 60)) console.info(`      ${failure}`);
  if (verdict.failures.length > 0) broken += 1;
}
await closePools();
await endAll();
await database.stop();
process.exit(broken === 0 ? 0 : 1);

/** A check that throws has broken its promise; the others still run. */
async function verdictOf(check: Check): Promise<Verdict> {
  try {
    return await check.run(setting);
  } catch (error) {
    return {
      counts: {},
      failures: [error instanceof Error ? (error.stack ?? error.message) : `${error}`],
    };
  }
}
