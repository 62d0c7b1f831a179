import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools, systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { assignLead } from "@/lib/leads/assign-lead";
import { createLead } from "@/lib/leads/create-lead";
import { refusal, seedCustomFields, seedLeads } from "@/lib/leads/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { removeMember } from "@/lib/teams/remove-member";
import { createRoutingRule } from "./create-rule";
import { deleteRoutingRule } from "./delete-rule";
import { listAssignments } from "./list-assignments";
import { listRoutingRules } from "./list-rules";
import { previewRoutingRules } from "./preview-rules";
import { reorderRoutingRules } from "./reorder-rules";
import { updateRoutingRule } from "./update-rule";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});
afterAll(closePools);

const all = { and: [] };
const ofSource = (source: string) => ({ field: "source", op: "eq", value: source });
const addRule = (name: string, filter: unknown, members: (string | undefined)[]) =>
  answerOf(createRoutingRule, team.grace, {
    name,
    filter,
    members: members.map((userId) => ({ userId })),
  });
const add = (facts: Record<string, unknown>) =>
  answerOf(createLead, team.ada, { firstName: "New", force: true, ...facts });
const setMember = (userId: string | undefined, facts: { capacity?: number; onDuty?: boolean }) =>
  withSystem({ teamId: team.teamId, entryId: crypto.randomUUID() }, async ({ sql }) => {
    const { capacity = null, onDuty = true } = facts;
    await sql`update team_members set capacity = ${capacity}, on_duty = ${onDuty} where team_id = ${team.teamId} and user_id = ${userId ?? ""}`;
  });

test("the first rule that fits decides, and the lead's timeline says which and why", async () => {
  await addRule("Portal leads", ofSource("Zillow"), [team.mia.userId]);
  await addRule("Everything else", all, [team.ada.userId]);
  const portal = await add({ source: "Zillow" });
  expect(portal).toMatchObject({ assignedToId: team.mia.userId, version: 1 });
  expect(await add({ source: "Walk-in" })).toMatchObject({ assignedToId: team.ada.userId });
  const { items } = await answerOf(listLeadActivities, team.ada, { id: portal.id });
  expect(items.find(({ type }) => type === "lead_assigned")).toMatchObject({
    data: {
      to: team.mia.userId,
      rule: "Portal leads",
      reason: "Mia Torres takes the leads of this rule.",
    },
  });
  const log = await answerOf(listAssignments, team.vic, { limit: 1 });
  expect(log.items).toMatchObject([
    { rule: { name: "Everything else" }, assignedTo: { name: "Ada Lovelace" } },
  ]);
  expect((await answerOf(listAssignments, team.vic, { cursor: log.nextCursor })).items).toMatchObject([
    { lead: { id: portal.id }, rule: { name: "Portal leads" } },
  ]);
});

test("an owner who is given, and nobody when that is given, need no rule", async () => {
  await addRule("All", all, [team.mia.userId]);
  expect(await add({ assignedToId: team.ada.userId })).toMatchObject({ assignedToId: team.ada.userId });
  expect(await add({ assignedToId: null })).toMatchObject({ assignedToId: null });
});

test("rules ask for values, tags and the team's own fields, all at once", async () => {
  await seedCustomFields(team, [
    { key: "area", label: "Area", type: "select", options: ["North", "South"] },
  ]);
  const filter = {
    and: [
      { field: "custom.area", op: "in", value: ["North"] },
      { field: "valueCents", op: "gte", value: 100_000 },
    ],
  };
  await addRule("Rich north", filter, [team.mia.userId]);
  const fits = { customFields: { area: "North" }, valueCents: 200_000 };
  expect(await add(fits)).toMatchObject({ assignedToId: team.mia.userId });
  expect(await add({ ...fits, valueCents: 1 })).toMatchObject({ assignedToId: null });
  expect(await answerOf(previewRoutingRules, team.vic, { lead: fits })).toMatchObject({
    assignedTo: { name: "Mia Torres" },
  });
  expect(await answerOf(previewRoutingRules, team.vic, { lead: { valueCents: 1 } })).toMatchObject({
    assignedTo: null,
    rule: null,
  });
});

test("many leads at once are shared out evenly: no turn is given twice", async () => {
  await addRule("Turns", all, [team.mia.userId, team.ada.userId, team.grace.userId]);
  const made = await Promise.all(Array.from({ length: 30 }, (_, i) => add({ lastName: `${i}` })));
  for (const actor of [team.mia, team.ada, team.grace])
    expect(made.filter(({ assignedToId }) => assignedToId === actor.userId)).toHaveLength(10);
});

test("nobody gets more open leads than they take, however many come at once", async () => {
  await setMember(team.mia.userId, { capacity: 3 });
  await setMember(team.ada.userId, { capacity: 2 });
  // Leads that are won or in the bin are no work any more.
  await seedLeads(team, [
    { firstName: "Won", status: "won", assignedToId: team.mia.userId ?? null },
    { firstName: "Gone", assignedToId: team.mia.userId ?? null, deletedAt: new Date() },
    { firstName: "Open", assignedToId: team.mia.userId ?? null },
  ]);
  await addRule("Turns", all, [team.mia.userId, team.ada.userId]);
  await addRule("Mia's own", all, [team.mia.userId]);
  const made = await Promise.all(Array.from({ length: 12 }, (_, i) => add({ lastName: `${i}` })));
  const of = (userId: string | null | undefined) =>
    made.filter(({ assignedToId }) => assignedToId === userId).length;
  expect([of(team.mia.userId), of(team.ada.userId), of(null)]).toEqual([2, 2, 8]);
  const { items } = await answerOf(listAssignments, team.ada, {});
  expect(items.find(({ assignedTo }) => !assignedTo)?.reason).toContain(
    "Nobody could take it: Mia Torres has as many leads as they take",
  );
});

test("who is off duty is passed over", async () => {
  await setMember(team.mia.userId, { onDuty: false });
  await addRule("Turns", all, [team.mia.userId, team.ada.userId]);
  expect(await add({})).toMatchObject({ assignedToId: team.ada.userId });
  expect(await add({})).toMatchObject({ assignedToId: team.ada.userId });
});

test("a lead that is there is given out by the rules, or by one of them, and stays when nobody is free", async () => {
  const rule = await addRule("Portal leads", ofSource("Zillow"), [team.mia.userId]);
  const [id = "", other = ""] = await seedLeads(team, [
    { firstName: "Old", source: "Zillow", assignedToId: team.ada.userId ?? null },
    { firstName: "Other", source: "Fair", assignedToId: team.ada.userId ?? null },
  ]);
  expect(await answerOf(assignLead, team.ada, { id, byRules: true })).toMatchObject({
    assignedToId: team.mia.userId,
    version: 2,
  });
  expect((await refusal(answerOf(assignLead, team.ada, { id: other, byRules: true }))).message).toBe(
    "No rule fits this lead. Choose an owner, or add a rule for leads like it.",
  );
  expect(await answerOf(assignLead, team.ada, { id: other, ruleId: rule.id })).toMatchObject({
    assignedToId: team.mia.userId,
  });
  await setMember(team.mia.userId, { onDuty: false });
  expect(await refusal(answerOf(assignLead, team.ada, { id: other, ruleId: rule.id }))).toMatchObject({
    code: "conflict",
  });
  expect(await answerOf(assignLead, team.ada, { id: other, assignedToId: null })).toMatchObject({
    assignedToId: null,
  });
});

test("a rule with nobody in it keeps its leads from the rules behind it", async () => {
  await addRule("Spam", ofSource("Spam"), []);
  await addRule("All", all, [team.mia.userId]);
  expect(await add({ source: "Spam" })).toMatchObject({ assignedToId: null });
});

test("rules are changed, switched off, put into another order, deleted, and brought back by undo", async () => {
  const first = await addRule("First", all, [team.mia.userId]);
  const second = await addRule("Second", all, [team.ada.userId]);
  await answerOf(reorderRoutingRules, team.grace, { ids: [second.id] });
  expect(await add({})).toMatchObject({ assignedToId: team.ada.userId });
  const { items } = await answerOf(listRoutingRules, team.vic, {});
  expect(items.map(({ name }) => name)).toEqual(["Second", "First"]);
  await answerOf(updateRoutingRule, team.grace, { id: second.id, isOn: false });
  expect(await add({})).toMatchObject({ assignedToId: team.mia.userId });
  const gone = await perform(deleteRoutingRule, team.grace, { id: first.id });
  expect(await add({})).toMatchObject({ assignedToId: null });
  await answerOf(undoJournalEntry, team.grace, { id: gone.entryId });
  expect(await add({})).toMatchObject({ assignedToId: team.mia.userId });
});

test("a rule takes only conditions that the team can ask and members who may hold leads", async () => {
  const unknown = { field: "custom.nothing", op: "empty" };
  expect(await refusal(addRule("x", unknown, []))).toMatchObject({ code: "invalid" });
  expect(await refusal(addRule("x", all, [team.vic.userId]))).toMatchObject({ code: "invalid" });
  const stranger = await newTeam();
  for (const value of [stranger.mia.userId, "me"]) {
    const filter = { not: { field: "assignedToId", op: "in", value: [value] } };
    expect(await refusal(addRule("x", filter, []))).toMatchObject({ code: "invalid" });
  }
  const tag = { field: "tags", op: "any", value: [stranger.teamId] };
  expect(await refusal(addRule("x", tag, []))).toMatchObject({ code: "not_found" });
  expect(await refusal(addRule("x", all, [stranger.mia.userId]))).toMatchObject({ code: "invalid" });
  expect(
    await refusal(answerOf(createRoutingRule, team.ada, { name: "x", filter: all })),
  ).toMatchObject({ code: "forbidden" });
});

test("who sees only their own leads keeps what they add, and a full team-mate stays full for their rule too", async () => {
  team = await newTeam({ leadVisibility: "own" });
  await setMember(team.ada.userId, { capacity: 1 });
  await seedLeads(team, [{ firstName: "Ada's", assignedToId: team.ada.userId ?? null }]);
  const rule = await addRule("Ada's", all, [team.ada.userId]);
  const mine = await answerOf(createLead, team.mia, { firstName: "Mine" });
  expect(mine).toMatchObject({ assignedToId: team.mia.userId });
  expect(await refusal(answerOf(assignLead, team.mia, { id: mine.id, ruleId: rule.id }))).toMatchObject(
    { code: "conflict" },
  );
});

test("undoing a new lead takes it back with what the rules did", async () => {
  await addRule("All", all, [team.mia.userId]);
  const { data, entryId } = await perform(createLead, team.ada, { firstName: "Oops" });
  expect(await answerOf(undoJournalEntry, team.ada, { id: entryId })).toMatchObject({ restored: 1 });
  const [left] =
    await systemSql()`select count(*)::int as rows from lead_routings where lead_id = ${data.id}`;
  expect(left?.rows).toBe(0);
});

test("a rule that asks for somebody who left says so", async () => {
  await addRule("Hers", { field: "firstContactedById", op: "in", value: [team.mia.userId] }, []);
  const problems = async () =>
    (await answerOf(listRoutingRules, team.vic, {})).items.map(({ problem }) => problem);
  expect(await problems()).toEqual([null]);
  await answerOf(removeMember, team.grace, {
    id: team.teamId,
    userId: team.mia.userId,
    leadsTo: "nobody",
  });
  expect(await problems()).toEqual(["It asks for somebody who left, so it may fit nothing."]);
});
