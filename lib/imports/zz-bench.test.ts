import { readFileSync } from "node:fs";
import { test } from "vitest";
import postgres from "postgres";
import { newTeam } from "@/db/testing";
import { importSteps } from "./import-steps";
import { request } from "./testing";

test("bench", async () => {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 });
  for (const s of ["session_preload_libraries='auto_explain'", "auto_explain.log_min_duration=100", "auto_explain.log_analyze=on", "auto_explain.log_triggers=on", "auto_explain.log_nested_statements=on","auto_explain.log_timing=off"]) {
    await owner.unsafe(`alter role rapport_app set ${s}`).catch((e) => console.log(s, e.message));
  }
  const team = await newTeam();
  const file = readFileSync(`../shared/data/leads-10000.csv`);
  for (const n of [1, 2]) {
    const importId = await request(team.grace, file, { matchBy: n === 1 ? "none" : "email", onMatch: "update" });
    await importSteps({ teamId: team.teamId, importId }, { run: async (id, work) => { const t = performance.now(); const c = process.cpuUsage(); const r = await work(); const d = process.cpuUsage(c); console.log(n, id, Math.round(performance.now() - t), "ms cpu", Math.round((d.user + d.system) / 1000)); return r; } });
  }
  const log = readFileSync(`${process.env.DATA_DIR}/postgres.log`, "utf8");
  require("node:fs").writeFileSync("/tmp/impbench/pg.log", log);
}, 300_000);
