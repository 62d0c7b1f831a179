import { readFileSync } from "node:fs";
import { test } from "vitest";
import { newTeam } from "@/db/testing";
import { withSystem } from "@/db/client";
import { answerOf } from "@/lib/operations/perform";
import { getImport } from "./get-import";
import { importSteps } from "./import-steps";
import { leadsOf, request, upload } from "./testing";

test("bench", async () => {
  const team = await newTeam();
  for (const name of ["leads-100", "leads-10000"]) {
    const file = readFileSync(`../shared/data/${name}.csv`);
    const up = await upload(team.grace, file);
    if (name === "leads-100") console.log(up.columns.map((c) => `${c.name} -> ${c.suggestedField} ${c.values ? JSON.stringify(c.values.slice(0,12)) : ""}`).join("\n"));
    const importId = await request(team.grace, file, { matchBy: "email" });
    const t0 = performance.now();
    await importSteps({ teamId: team.teamId, importId }, { run: async (id, work) => { const t = performance.now(); const r = await work(); console.log(name, id, Math.round(performance.now() - t), "ms"); return r; } });
    console.log(name, "total", Math.round(performance.now() - t0));
    const done = await answerOf(getImport, team.grace, { id: importId });
    console.log(JSON.stringify({ ...done, errors: done.errors.slice(0, 3), warnings: done.warnings.map((w) => ({ ...w, examples: w.examples.slice(0, 2) })) }));
    console.log(JSON.stringify((await leadsOf(team.teamId))[1]));
  }
}, 300_000);
