import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { withSystem } from "@/db/client";
import { newTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { getImport } from "./get-import";
import { csv, leadsOf, request } from "./testing";

const ROWS = 20_000;
const KILLS = 6;
/** Every hundredth row has nothing to know a lead by. */
const isBad = (index: number) => index % 100 === 50;

test("killed again and again and started again, an import makes each row a lead exactly once", async () => {
  const team = await newTeam();
  const rows = Array.from({ length: ROWS }, (_, index) =>
    isBad(index)
      ? ["", "", "", "left over", ""]
      : [
          `p${index}@x.com`,
          `Person ${index}`,
          `30355${`${index}`.padStart(5, "0")}`,
          `Note ${index}`,
          "t1; t2",
        ],
  );
  const importId = await request(
    team.grace,
    csv([["Email", "Name", "Phone", "Notes", "Tags"], ...rows]),
    { matchBy: "email", onMatch: "update" },
  );
  let killed = 0;
  for (let round = 0; ; round += 1) {
    const worker = start(team.teamId, importId);
    const exit = once(worker, "exit");
    if (round < KILLS) {
      // The process needs a moment to load; after that it dies at any point of reading or writing.
      await Promise.race([
        exit,
        progress(team.teamId, importId, round).then(() => delay(Math.random() * 150)),
      ]);
      if (worker.exitCode === null) killed += 1;
      worker.kill("SIGKILL");
      await exit;
    } else {
      expect((await exit)[0]).toBe(0);
      break;
    }
  }
  expect(killed).toBeGreaterThanOrEqual(3);

  const done = await answerOf(getImport, team.grace, { id: importId });
  const bad = Array.from({ length: ROWS }, (_, index) => index).filter(isBad).length;
  expect(done).toMatchObject({
    state: "done",
    total: ROWS,
    processed: ROWS,
    created: ROWS - bad,
    updated: 0,
    skipped: 0,
    failed: bad,
  });
  const leads = await leadsOf(team.teamId);
  expect(new Set(leads.map((lead) => lead.email)).size).toBe(ROWS - bad);
  expect(leads).toHaveLength(ROWS - bad);
  for (const lead of leads) {
    const index = Number(lead.email?.slice(1, -6));
    expect([lead.last_name, lead.notes, lead.tags, lead.activities]).toEqual([
      `${index}`,
      [`Note ${index}`],
      ["t1", "t2"],
      ["lead_created"],
    ]);
  }
  const [journal] = await withSystem(
    {},
    ({ sql }) => sql`
    select (select sum(cardinality(c.row_ids))::int from journal_changes c where c.team_id = ${team.teamId} and c.table_name = 'leads' and c.kind = 'insert') as leads,
      (select count(*)::int from import_rows where import_id = ${importId} and kind < 2) as left_over,
      (select count(*)::int from outbox_events where team_id = ${team.teamId} and name = 'leads.imported') as told`,
  );
  expect(journal).toEqual({ leads: ROWS - bad, left_over: 0, told: 1 });
}, 180_000);

const start = (teamId: string, importId: string) =>
  spawn(process.execPath, ["--import", "tsx", "lib/imports/crash.worker.ts", teamId, importId], {
    stdio: ["ignore", "ignore", "inherit"],
  });

/** Waits until the import is a little further than it was, up to two batches for each round. */
async function progress(teamId: string, importId: string, round: number) {
  const position = async () => {
    const [row] = await withSystem(
      {},
      ({ sql }) =>
        sql<
          { position: number }[]
        >`select staged_row + applied_row as position from imports where team_id = ${teamId} and id = ${importId}`,
    );
    return row?.position ?? 0;
  };
  const from = await position();
  const deadline = Date.now() + 15_000;
  while (round % 3 !== 0 && (await position()) === from && Date.now() < deadline) await delay(5);
  if (round % 3 === 0) await delay(1_500 + Math.random() * 1_500);
}
