import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools, systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { answerOf, perform } from "@/lib/operations/perform";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { bulkAssignLeads } from "./bulk-assign-leads";
import { refusal, seedLeads } from "./testing";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});
afterAll(closePools);

const addRule = (name: string, filter: unknown, ...members: (string | undefined)[]) =>
  answerOf(createRoutingRule, team.grace, {
    name,
    filter,
    members: members.map((userId) => ({ userId })),
  });
const ofSource = (source: string) => ({ field: "source", op: "eq", value: source });
const ownersOf = async (ids: string[]) =>
  (
    await systemSql()<{ owner: string | null }[]>`
      select l.assigned_to_id as owner from unnest(${ids}::uuid[]) with ordinality w (id, place) join leads l on l.id = w.id order by place`
  ).map(({ owner }) => owner);

test("selected leads go to whom the rules say, in turn, with the reason; others stay, and undo brings all back", async () => {
  const { ada, mia, grace } = team;
  await addRule("Portal", ofSource("Zillow"), ada.userId, mia.userId);
  const ids = await seedLeads(team, [
    ...Array.from({ length: 4 }, () => ({
      firstName: "Portal",
      source: "Zillow",
      assignedToId: grace.userId,
    })),
    { firstName: "Other", source: "Fair", assignedToId: grace.userId },
  ]);
  const { data, entryId } = await perform(bulkAssignLeads, mia, { ids, byRules: true });
  const owners = await ownersOf(ids);
  const moved = owners.filter((owner) => owner !== grace.userId).length;
  expect(data).toEqual({ affected: moved, entryId, left: 1 });
  expect(owners).toEqual([ada.userId, mia.userId, ada.userId, mia.userId, grace.userId]);
  const { items } = await answerOf(listLeadActivities, ada, { id: ids[0] ?? "" });
  expect(items).toMatchObject([
    {
      type: "lead_assigned",
      data: {
        from: grace.userId,
        to: ada.userId,
        rule: "Portal",
        reason: expect.stringContaining("turn"),
      },
    },
  ]);
  await answerOf(undoJournalEntry, mia, { id: entryId });
  expect(new Set(await ownersOf(ids))).toEqual(new Set([grace.userId]));
});

test("a rule without members takes leads from their owners, and a filter reaches all that match", async () => {
  await addRule("Wait", ofSource("Fair"));
  const ids = await seedLeads(team, [
    { firstName: "One", source: "Fair", assignedToId: team.mia.userId },
    { firstName: "Two", source: "Web", assignedToId: team.mia.userId },
  ]);
  const filter = { and: [] };
  expect(await answerOf(bulkAssignLeads, team.ada, { filter, byRules: true })).toMatchObject({
    affected: 1,
    left: 1,
  });
  expect(await ownersOf(ids)).toEqual([null, team.mia.userId]);
});

test("a full team mate gets no more than they take, however many ask at once, and without a rule it says so", async () => {
  const { ada, mia } = team;
  const ids = await seedLeads(
    team,
    Array.from({ length: 6 }, () => ({ firstName: "One" })),
  );
  expect((await refusal(answerOf(bulkAssignLeads, ada, { ids, byRules: true }))).message).toBe(
    "No rule for new leads is on. Switch one on, or choose an owner yourself.",
  );
  await addRule("All", { and: [] }, mia.userId);
  await withSystem(
    { teamId: team.teamId, entryId: crypto.randomUUID() },
    ({ sql }) =>
      sql`update team_members set capacity = 4 where team_id = ${team.teamId} and user_id = ${mia.userId ?? ""}`,
  );
  await Promise.all(
    [ids.slice(0, 3), ids.slice(3)].map((some) =>
      answerOf(bulkAssignLeads, ada, { ids: some, byRules: true }),
    ),
  );
  expect((await ownersOf(ids)).filter((owner) => owner === mia.userId)).toHaveLength(4);
});

test("the ways to say whose they are do not mix", async () => {
  const [id = ""] = await seedLeads(team, [{ firstName: "One" }]);
  const refused = await refusal(
    answerOf(bulkAssignLeads, team.ada, { ids: [id], byRules: true, assignedToId: null }),
  );
  expect(refused.toProblem().fields).toEqual({
    assignedToId: "Give one of `assignedToId`, `splitOver` and `byRules`.",
  });
});
