import postgres from "postgres";
import { beforeEach, expect, test } from "vitest";
import { newTeam, type TestTeam } from "@/db/testing";
import { createLead } from "@/lib/leads/create-lead";
import { updateLead } from "@/lib/leads/update-lead";
import { answerOf } from "@/lib/operations/perform";
import { findBrokenSeal, sealJournal } from "./seal-journal";

let team: TestTeam;

beforeEach(async () => {
  team = await newTeam();
  const lead = await answerOf(createLead, team.ada, { firstName: "Ana", force: true });
  for (const title of ["First", "Second", "Third"])
    await answerOf(updateLead, team.ada, { id: lead.id, title });
  while ((await sealJournal(0)) > 0);
});

/** The owner of the tables can do what the application's roles cannot. */
async function asOwner(run: (sql: postgres.Sql) => Promise<unknown>) {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
  await run(owner);
  await owner.end();
}

test("history that nobody touched is whole", async () => {
  expect(await findBrokenSeal(team.teamId)).toBeUndefined();
});

test("an entry that was reworded is found", async () => {
  await asOwner(
    (sql) =>
      sql`update journal_entries set summary = 'Nothing happened' where team_id = ${team.teamId} and operation = 'leads.create'`,
  );
  expect(await findBrokenSeal(team.teamId)).toMatchObject({ reason: "changed" });
});

test("a value that was altered is found", async () => {
  await asOwner(
    (sql) =>
      sql`update journal_changes set after = '{"title": "Chief"}' where team_id = ${team.teamId} and after->>'title' = 'Second'`,
  );
  expect(await findBrokenSeal(team.teamId)).toMatchObject({ reason: "changed" });
});

test("a link that was taken out is found", async () => {
  await asOwner(
    (sql) =>
      sql`delete from journal_chain where seq = (select min(seq) + 1 from journal_chain where team_id = ${team.teamId})`,
  );
  expect(await findBrokenSeal(team.teamId)).toMatchObject({ reason: "chain" });
});

test("erasing a person's values leaves the chain whole", async () => {
  await asOwner(
    (sql) =>
      sql`update journal_changes set before = null, after = null where team_id = ${team.teamId} and kind = 'update'`,
  );
  expect(await findBrokenSeal(team.teamId)).toBeUndefined();
});
