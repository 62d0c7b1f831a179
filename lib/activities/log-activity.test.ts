import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "../journal/undo-journal-entry";
import { getLead } from "../leads/get-lead";
import { refusal, seedLeads } from "../leads/testing";
import { answerOf, perform } from "../operations/perform";
import { deleteActivity } from "./delete-activity";
import { getActivity } from "./get-activity";
import { listLeadActivities } from "./list-lead-activities";
import { logActivity } from "./log-activity";
import { activity as activityShape } from "./schema";
import { updateActivity } from "./update-activity";

let team: TestTeam;
let leadId: string;
beforeAll(async () => {
  team = await newTeam();
});
beforeEach(async () => {
  [leadId = ""] = await seedLeads(team, [{ firstName: "Ada" }]);
});
afterAll(closePools);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const log = (input: object = {}, who = team.mia) => answerOf(logActivity, who, { leadId, ...input });
async function lead() {
  const { lastContactedAt, lastRepliedAt } = await answerOf(getLead, team.vic, { id: leadId });
  const instant = (text: string | null) => text && new Date(text).toISOString();
  return { lastContactedAt: instant(lastContactedAt), lastRepliedAt: instant(lastRepliedAt) };
}
const timeline = async () => (await answerOf(listLeadActivities, team.vic, { id: leadId })).items;

test("a logged call stands on the timeline at its time and moves the last contact", async () => {
  const happenedAt = minutesAgo(30);
  const call = await log({
    outcome: "answered",
    durationSeconds: 754,
    notes: "Wants a garden",
    happenedAt,
  });
  const [row] = await timeline();
  expect(activityShape.strict().parse(row)).toMatchObject({
    id: call.activityId,
    type: "call_logged",
    occurredAt: happenedAt,
    actorName: team.mia.name,
    logged: {
      kind: "call",
      direction: "out",
      outcome: "answered",
      durationSeconds: 754,
      notes: "Wants a garden",
    },
  });
  expect(await lead()).toMatchObject({ lastContactedAt: happenedAt, lastRepliedAt: null });
});

test("an older call leaves the last contact where it is, and a call from the lead is a reply", async () => {
  const recent = minutesAgo(10);
  await log({ happenedAt: recent, direction: "in" });
  await log({ happenedAt: minutesAgo(500) });
  expect(await lead()).toMatchObject({ lastContactedAt: recent, lastRepliedAt: recent });
});

test.each([
  ["meeting", "appointment_changed", { outcome: "held" }],
  ["email", "email_sent", {}],
  ["text", "sms_sent", {}],
] as const)("a %s that happened elsewhere can be logged too", async (kind, type, more) => {
  await log({ kind, ...more });
  expect((await timeline())[0]).toMatchObject({ type, logged: { kind } });
});

test("a meeting that did not take place is no contact", async () => {
  await log({ kind: "meeting", outcome: "no_show" });
  expect(await lead()).toMatchObject({ lastContactedAt: null });
});

test("a corrected call moves on the timeline, and the lead's last contact with it", async () => {
  const first = minutesAgo(600);
  await log({ happenedAt: first });
  const call = await log({ happenedAt: minutesAgo(5), outcome: "voicemail" });
  const moved = await answerOf(updateActivity, team.mia, {
    id: call.activityId,
    happenedAt: minutesAgo(900),
    outcome: "answered",
  });
  expect(moved).toMatchObject({ version: 2, outcome: "answered" });
  expect((await lead()).lastContactedAt).toBe(first);
  const rows = await timeline();
  expect(rows.filter((row) => row.logged).map((row) => row.id)).toContain(moved.activityId);
  expect(rows.find((row) => row.id === call.activityId)).toMatchObject({ logged: null });
  const corrected = await answerOf(updateActivity, team.ada, { id: call.activityId, notes: "Spoke" });
  expect(corrected).toMatchObject({ activityId: moved.activityId, notes: "Spoke", version: 3 });
});

test("a deleted call takes its contact along, and undo brings both back", async () => {
  const call = await log({ happenedAt: minutesAgo(5) });
  const { entryId } = await perform(deleteActivity, team.mia, { id: call.activityId });
  expect(await lead()).toMatchObject({ lastContactedAt: null });
  expect((await timeline())[0]).toMatchObject({ logged: null });
  await answerOf(undoJournalEntry, team.ada, { id: entryId });
  expect(await lead()).toMatchObject({ lastContactedAt: call.happenedAt });
  expect((await timeline()).find((row) => row.id === call.activityId)).toMatchObject({
    logged: { id: call.id },
  });
});

test("only who logged a call, or a manager, corrects it or takes it away", async () => {
  const call = await log({}, team.ada);
  for (const attempt of [
    answerOf(updateActivity, team.mia, { id: call.activityId, notes: "x" }),
    answerOf(deleteActivity, team.mia, { id: call.activityId }),
  ])
    expect(await refusal(attempt)).toMatchObject({ code: "forbidden" });
  expect(await refusal(answerOf(logActivity, team.vic, { leadId }))).toMatchObject({
    code: "forbidden",
  });
});

test("what Rapport told itself on a timeline cannot be changed", async () => {
  const { id } = await answerOf((await import("../notes/create-note")).createNote, team.mia, {
    id: leadId,
    body: "x",
  });
  const row = (await timeline()).find((one) => one.note?.id === id);
  expect(await refusal(answerOf(deleteActivity, team.grace, { id: row?.id }))).toMatchObject({
    code: "conflict",
  });
});

test("a stale correction is refused with the call as it is now", async () => {
  const call = await log();
  await answerOf(updateActivity, team.mia, { id: call.activityId, notes: "Newer" });
  const stale = await refusal(
    answerOf(
      updateActivity,
      team.mia,
      { id: call.activityId, notes: "Older" },
      { door: "ui", expectedVersion: 1 },
    ),
  );
  expect(stale).toMatchObject({ code: "conflict", details: { data: { notes: "Newer", version: 2 } } });
});

test.each([
  [
    "a call in the future",
    { happenedAt: new Date(Date.now() + 86_400_000).toISOString() },
    "happenedAt",
  ],
  ["a call of long ago", { happenedAt: "1999-01-01T00:00:00Z" }, "happenedAt"],
  ["an outcome of something else", { kind: "call", outcome: "held" }, "outcome"],
  ["an outcome of an email", { kind: "email", outcome: "answered" }, "outcome"],
  ["a length of more than a day", { durationSeconds: 86_401 }, "durationSeconds"],
])("%s is refused", async (_, input, field) => {
  expect(await refusal(log(input))).toMatchObject({
    code: "invalid",
    details: { fields: { [field]: expect.any(String) } },
  });
  expect(await timeline()).toEqual([]);
});

test("another team's lead, or one that is hidden, takes no call", async () => {
  const other = await newTeam();
  const call = await log();
  expect(await refusal(log({}, other.ada))).toMatchObject({ code: "not_found" });
  expect(await refusal(answerOf(deleteActivity, other.ada, { id: call.activityId }))).toMatchObject({
    code: "not_found",
  });
  expect(
    await refusal(answerOf(updateActivity, other.ada, { id: call.activityId, notes: "x" })),
  ).toMatchObject({
    code: "not_found",
  });
});

test("what was logged keeps its own address when its time is corrected", async () => {
  const call = await log();
  const moved = await answerOf(updateActivity, team.mia, { id: call.id, happenedAt: minutesAgo(90) });
  expect(moved.activityId).not.toBe(call.activityId);
  const read = await answerOf(getActivity, team.mia, { id: call.id });
  expect([read.id, read.logged?.id]).toEqual([moved.activityId, call.id]);
  await answerOf(deleteActivity, team.mia, { id: call.id });
  expect((await answerOf(getActivity, team.mia, { id: call.id })).logged).toBeNull();
});

test("null clears what was said of a call", async () => {
  const { id } = await log({ notes: "Comes on Friday", outcome: "answered", durationSeconds: 60 });
  const nothing = { notes: null, outcome: null, durationSeconds: null };
  expect(await answerOf(updateActivity, team.mia, { id, ...nothing })).toMatchObject({
    ...nothing,
    notes: "",
  });
});
