import { parseArgs } from "node:util";
import postgres from "postgres";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";
import { fillLeads } from "./data";
import { measureImport } from "./import";
import { measureReads } from "./reads";
import { startServer } from "./servers";
import { bearerFor } from "./sign-in";
import { table } from "./table";
import { measureWrites } from "./writes";

/** Measures the application beside its floors, on data of its own making, in one run. */
const { values } = parseArgs({
  options: { leads: { type: "string", default: "100000" }, rounds: { type: "string", default: "3" } },
});
const count = Number(values.leads);
const rounds = Number(values.rounds);

const database = await temporaryDatabase();
Object.assign(process.env, database.env, { RATE_LIMIT_API_PER_MINUTE: "10000000", LOG_LEVEL: "error" });
const ownerUrl = process.env.DATABASE_OWNER_URL as string;
const { newTeam } = await import("@/db/testing");
const { closePools } = await import("@/db/client");
const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
const team = await newTeam();
console.info(`${count} leads…`);
await fillLeads(owner, team.teamId, count);
const bearer = await bearerFor(team.ada);

console.info("Building and starting the servers…");
const app = await startServer({
  folder: ".",
  command: ["scripts/serve.mjs"],
  env: { APP_URL: "http://127.0.0.1" },
  readyPath: "/api/health/ready",
});
const bare = await startServer({
  folder: "bench/bare",
  env: { BARE_DATABASE_URL: ownerUrl, BARE_TEAM_ID: team.teamId },
  readyPath: "/leads",
});
try {
  const context = { app, bare, bearer, owner, team, count, rounds };
  table(`Reads, ${count} leads`, await measureReads(context));
  table("Writes", await measureWrites(context));
  table("Import", await measureImport(context));
} finally {
  app.stop();
  bare.stop();
  await owner.end();
  await closePools();
  await database.stop();
}
process.exit(0);
