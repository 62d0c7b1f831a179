import { borrowedDatabase } from "./borrowed-database.mjs";
import { temporaryDatabase } from "./temporary-database.mjs";

/** Vitest's global setup: one database for the run, whose addresses the workers inherit. */
export default async function setup() {
  // By default these two end a process without its "exit" event, and the database would stay behind.
  process.once("SIGTERM", () => process.exit(143));
  process.once("SIGHUP", () => process.exit(129));
  const server = process.env.TEST_DATABASE_OWNER_URL;
  const { env, stop } = await (server ? borrowedDatabase(server) : temporaryDatabase());
  Object.assign(process.env, env);
  return stop;
}
