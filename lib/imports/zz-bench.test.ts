import { test } from "vitest";
import { newTeam } from "@/db/testing";
import { importSteps } from "./import-steps";
import { answerOf } from "@/lib/operations/perform";
import { revertImport } from "./revert-import";
import { csv, request } from "./testing";

test("bench", async () => {
  const team = await newTeam();
  const rows = Array.from({ length: 10000 }, (_, index) => [`p${index}@x.com`, `Person ${index}`, `30355${`${index}`.padStart(5, "0")}`, `Note ${index}`, "t1; t2"]);
    const importId = await request(team.grace, csv([["Email", "Name", "Phone", "Notes", "Tags"], ...rows]), { matchBy: "email", onMatch: "update" });
    await importSteps({ teamId: team.teamId, importId }, { run: async (id, work) => { const t = performance.now(); const c = process.cpuUsage(); const r = await work(); const d = process.cpuUsage(c); console.log(id, r, Math.round(performance.now() - t), "ms cpu", Math.round((d.user + d.system) / 1000)); return r; } });
  const t = performance.now();
  console.log(await answerOf(revertImport, team.grace, { id: importId }), Math.round(performance.now() - t), "ms cpu revert");
}, 150_000);
