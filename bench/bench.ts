import { parseArgs } from "node:util";
import postgres from "postgres";
import { buildIfStale } from "../scripts/build.mjs";
import { memoryLimits } from "../scripts/memory-limits.mjs";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";
import type { Bench } from "./context";
import { fillLeads } from "./data";
import { build, startServer } from "./servers";
import { type Row, table, verdict } from "./table";

/** Measures the application beside its floors, on data of its own making, in one run. See README.md. */
const PARTS = "reads,day,writes,import,bulk,merge,export,engine,page,figures,live".split(",");
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: PARTS.join() },
    leads: { type: "string" },
    rounds: { type: "string" },
    seconds: { type: "string" },
  },
});
const isQuick = values.quick;
const parts = new Set(values.only.split(","));
const unknown = [...parts].filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join()}. Parts: ${PARTS.join()}.`);
const sizes = (values.leads ?? (isQuick ? "100000" : "100000,1000000")).split(",").map(Number);
const rounds = Number(values.rounds ?? (isQuick ? 1 : 3));
const seconds = Number(values.seconds ?? (isQuick ? 1.5 : 2));
const started = performance.now();

// As the product starts it: every commit waits for the disk, ours and those of the floors.
const database = await temporaryDatabase({ max_connections: "200" });
Object.assign(process.env, database.env, { RATE_LIMIT_API_PER_MINUTE: "10000000", LOG_LEVEL: "error" });
const ownerUrl = process.env.DATABASE_OWNER_URL as string;
const [{ newTeam }, { closePools }, { signIn }] = await Promise.all([
  import("@/db/testing"),
  import("@/db/client"),
  import("./sign-in"),
]);
const owner = postgres(ownerUrl, { max: 16, onnotice: () => undefined });
const stops: (() => unknown)[] = [];
try {
  if (parts.has("engine")) {
    const { measureEngine } = await import("./engine");
    table("Durable work", await measureEngine(isQuick ? 400 : 2_000, rounds));
    parts.delete("engine");
  }
  if (parts.has("live")) {
    table("Live updates", await measureLive());
    parts.delete("live");
  }
  if (parts.size > 0) await measureSizes();
} finally {
  for (const stop of stops) stop();
  await owner.end();
  await closePools();
  await database.stop();
}
console.info(`\nTook ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`);
process.exit(0);

async function startApp() {
  await buildIfStale();
  const app = await startServer({
    folder: ".",
    command: [...memoryLimits, "scripts/serve.mjs"],
    env: {},
    readyPath: "/api/health/ready",
  });
  stops.push(app.stop);
  return app;
}

async function measureLive() {
  const bench = await import("./live");
  const app = await startApp();
  const [team, other] = await Promise.all([newTeam(), newTeam()]);
  const rows = await bench.measureLive({ app, owner, team, other, seconds: isQuick ? 5 : 15 });
  app.stop();
  return rows;
}

async function measureSizes() {
  const team = await newTeam();
  let filled = 0;
  const fill = async (count: number) => {
    console.info(`\n${count.toLocaleString("en-US")} leads…`);
    await fillLeads(owner, team.teamId, count, filled);
    filled = count;
  };
  await fill(sizes[0] ?? 0);
  console.info("Building and starting the servers…");
  const app = await startApp();
  build("bench/bare");
  const bare = await startServer({
    folder: "bench/bare",
    env: { BARE_DATABASE_URL: ownerUrl, BARE_TEAM_ID: team.teamId },
    readyPath: "/leads",
  });
  stops.push(bare.stop);
  const ada = await signIn(team.ada);
  const searched = new Map<number, number>();
  for (const count of sizes) {
    if (count > filled) await fill(count);
    const bench: Bench = { app, bare, ada, team, owner, count, rounds, seconds, isQuick };
    await measure(bench, count === sizes[0], searched);
  }
}

/** Everything at the first size, and what depends on the size at the others. */
async function measure(bench: Bench, isFirst: boolean, searched: Map<number, number>) {
  const title = (name: string) => `${name}, ${bench.count.toLocaleString("en-US")} leads`;
  if (parts.has("reads")) {
    const { measureReads } = await import("./reads");
    const rows = await measureReads(bench);
    searched.set(bench.count, rows.find(({ what }) => what.startsWith("search, rare, 1 "))?.ms ?? 0);
    table(title("Reads"), [...rows, ...comparedSearch(searched)]);
  }
  if (parts.has("day")) {
    const { measureDay } = await import("./day");
    table(title("The working day"), await measureDay(bench));
  }
  if (parts.has("page") && isFirst) {
    const { measurePages } = await import("./page");
    table(title("Pages"), await measurePages(bench));
  }
  if (parts.has("export")) {
    const { measureExport } = await import("./export");
    table(title("Export"), await measureExport(bench));
  }
  if (parts.has("writes") && isFirst) {
    const { measureWrites } = await import("./writes");
    table(title("Writes"), await measureWrites(bench));
  }
  if (parts.has("bulk") && isFirst) {
    const { measureBulk } = await import("./bulk");
    table(title("Set changes"), await measureBulk(bench));
  }
  if (parts.has("merge") && isFirst) {
    const { measureMerge } = await import("./merge");
    table(title("Merging"), await measureMerge(bench));
  }
  if (parts.has("import") && isFirst) {
    const { measureImport } = await import("./import");
    table(title("Import"), await measureImport(bench));
  }
  // The last, because it gives the leads a past, once.
  if (parts.has("figures") && bench.count === sizes.at(-1)) {
    const { measureFigures } = await import("./figures");
    table(title("Dashboard"), await measureFigures(bench));
  }
}

function comparedSearch(searched: Map<number, number>): Row[] {
  const [small, large] = [...searched.values()];
  if (!small || !large) return [];
  return [
    {
      what: "search, rare, largest to smallest",
      ours: `${large.toFixed(1)} ms to ${small.toFixed(1)} ms`,
      floors: [],
      verdict: verdict(large / small, 3, "≤", "×"),
    },
  ];
}
