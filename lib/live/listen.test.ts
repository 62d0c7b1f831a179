import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam } from "@/db/testing";
import { createLead } from "@/lib/leads/create-lead";
import { answerOf } from "@/lib/operations/perform";
import { listenToTeam } from "./listen";
import type { LiveChange } from "./schema";

test("a change made while the listening connection was broken is told when it is back", async () => {
  const team = await newTeam();
  const heard: LiveChange[] = [];
  const stop = await listenToTeam(team.teamId, (change) => heard.push(change));
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
  const before = await answerOf(createLead, team.ada, { firstName: "Before", force: true });
  await until(() => heard.some(({ ids }) => ids.includes(before.id)));
  // Nobody is told of this one: its NOTIFY goes out while there is nobody who listens.
  await systemSql()`
    insert into outbox_events (id, team_id, name, data)
    values (gen_random_uuid(), ${team.teamId}, 'lead.updated', ${JSON.stringify({ entryId: before.id, leadId: before.id, missed: true })}::text::jsonb)`;
  heard.length = 0;
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %rapport_live%'`;
  await until(() => heard.some(({ kind, ids }) => kind === "updated" && ids.includes(before.id)));
  stop();
  await owner.end();
});

async function until(holds: () => boolean) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await delay(20))
    if (holds()) return;
  expect.unreachable("it did not happen within ten seconds");
}
