import { parseArgs } from "node:util";
import { endure } from "@/inngest/engine/durability";
import { createTestDatabase } from "@/inngest/engine/testing";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";

/** The full size of the durability test: 5,000 events while 100 processes are killed at random moments. */
const { values } = parseArgs({
  options: {
    events: { type: "string", default: "5000" },
    kills: { type: "string", default: "100" },
    processes: { type: "string", default: "2" },
  },
});

const started = process.env.DATABASE_OWNER_URL ? undefined : await temporaryDatabase();
Object.assign(process.env, started?.env);
const database = await createTestDatabase();
const verdict = await endure(database, {
  events: Number(values.events),
  kills: Number(values.kills),
  processes: Number(values.processes),
  lifeMs: 1_500,
});
console.info(JSON.stringify(verdict));
const isSound =
  verdict.missing +
    verdict.surplus +
    verdict.unfinishedRuns +
    verdict.failedRuns +
    verdict.unsentEvents ===
  0;
await database.drop();
await started?.stop();
process.exit(isSound ? 0 : 1);
