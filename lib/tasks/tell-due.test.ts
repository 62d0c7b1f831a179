import { beforeEach, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { updateMe } from "@/lib/auth/update-me";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { seedLeads } from "@/lib/leads/testing";
import { bellOf } from "@/lib/notifications/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { createTask } from "./create-task";
import { deleteTask } from "./delete-task";
import { setTaskStatus } from "./set-task-status";
import { tellDueTasks } from "./tell-due";
import { updateTask } from "./update-task";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const add = (facts: object) => answerOf(createTask, team.mia, { title: "Call Ana", ...facts });
/** Lets time pass for one task: what lay ahead by less than these minutes lies behind. */
const pass = (id: string, minutes: number) =>
  systemSql().begin(async (sql) => {
    await sql`select set_config('app.entry_id', ${crypto.randomUUID()}, true)`;
    await sql`update tasks set due_at = due_at - make_interval(mins => ${minutes}), remind_at = remind_at - make_interval(mins => ${minutes}) where id = ${id}`;
  });
const told = async () => (await bellOf(team.mia)).map(({ title, detail }) => `${title}: ${detail}`);

test("a reminder is told once at its time, however many look for it at once", async () => {
  const [leadId] = await seedLeads(team, [{ firstName: "Ana" }]);
  const { id } = await add({ leadId, dueAt: inMinutes(120), remindAt: inMinutes(5) });
  await tellDueTasks();
  expect(await told()).toEqual([]);
  await pass(id, 6);
  await Promise.all([tellDueTasks(), tellDueTasks(), tellDueTasks()]);
  await tellDueTasks();
  expect(await bellOf(team.mia)).toMatchObject([
    { type: "task_due", detail: "Call Ana", lead: { id: leadId }, link: `/tasks?task=${id}` },
  ]);
});

test("a reminder says the day and time as its reader writes them, on their clock", async () => {
  await answerOf(updateMe, team.mia, { locale: "de-DE", timeZone: "Europe/Berlin" });
  const { id } = await add({ dueAt: "2031-12-03T15:05:00Z", remindAt: inMinutes(5) });
  await systemSql().begin(async (sql) => {
    await sql`select set_config('app.entry_id', ${crypto.randomUUID()}, true)`;
    await sql`update tasks set remind_at = now() - interval '1 minute' where id = ${id}`;
  });
  await tellDueTasks();
  expect(await told()).toEqual(["A task is due on Mittwoch, 3. Dezember 2031, 16:05 MEZ: Call Ana"]);
});

test("a reminder that is moved is told at its new time only", async () => {
  const { id } = await add({ remindAt: inMinutes(5) });
  await answerOf(updateTask, team.mia, { id, remindAt: inMinutes(60) });
  await pass(id, 6);
  await tellDueTasks();
  expect(await told()).toEqual([]);
  await pass(id, 60);
  await tellDueTasks();
  expect(await told()).toHaveLength(1);
});

test("a task is told as due once, and again when it was snoozed and is due again", async () => {
  const { id } = await add({ dueAt: inMinutes(1) });
  await pass(id, 2);
  await tellDueTasks();
  await tellDueTasks();
  expect(await told()).toEqual(["A task is due now: Call Ana"]);
  await answerOf(setTaskStatus, team.mia, { id, action: "snooze", until: inMinutes(10) });
  await tellDueTasks();
  expect(await told()).toHaveLength(1);
  await pass(id, 11);
  await tellDueTasks();
  expect(await told()).toHaveLength(2);
});

test("of a reminder at the time it is due, one is told", async () => {
  const at = inMinutes(1);
  const { id } = await add({ dueAt: at, remindAt: at });
  await pass(id, 2);
  await tellDueTasks();
  expect(await told()).toHaveLength(1);
});

test("nobody hears of what is done, deleted, nobody's, or lay in the past when it was written", async () => {
  const done = await add({ dueAt: inMinutes(1) });
  const deleted = await add({ dueAt: inMinutes(1) });
  const nobodys = await add({ dueAt: inMinutes(1), assignedToId: null });
  await add({ dueAt: inMinutes(-60), remindAt: inMinutes(-90) });
  const finished = await perform(setTaskStatus, team.mia, { id: done.id, action: "done" });
  await answerOf(deleteTask, team.mia, { id: deleted.id });
  for (const { id } of [done, deleted, nobodys]) await pass(id, 2);
  await tellDueTasks();
  expect(await told()).toEqual([]);
  // A task that was reopened by an undo is due like any other.
  await answerOf(undoJournalEntry, team.mia, { id: finished.entryId });
  await tellDueTasks();
  expect(await told()).toHaveLength(1);
});

test("a whole day is told of in the morning after it, not at midnight", async () => {
  const { id } = await add({ dueOn: new Date().toISOString().slice(0, 10) });
  const ended = (hours: number) =>
    systemSql().begin(async (sql) => {
      await sql`select set_config('app.entry_id', ${crypto.randomUUID()}, true)`;
      await sql`update tasks set due_at = now() - make_interval(hours => ${hours}) where id = ${id}`;
    });
  await ended(8);
  await tellDueTasks();
  expect(await told()).toEqual([]);
  await ended(10);
  await tellDueTasks();
  expect(await told()).toEqual(["A task was due yesterday: Call Ana"]);
});

test("who is given a task about a lead that they may not see is reminded of the task alone", async () => {
  team = await newTeam({ leadVisibility: "own" });
  const [leadId] = await seedLeads(team, [{ firstName: "Secret", assignedToId: team.grace.userId }]);
  const { id } = await answerOf(createTask, team.grace, {
    title: "Fetch the keys",
    leadId,
    assignedToId: team.mia.userId,
    remindAt: inMinutes(1),
  });
  await pass(id, 2);
  await tellDueTasks();
  const bell = await bellOf(team.mia);
  expect(bell.filter(({ type }) => type === "task_due")).toMatchObject([
    { lead: null, detail: "Fetch the keys" },
  ]);
});

test("telling leaves a task's version and the journal alone", async () => {
  const { id } = await add({ remindAt: inMinutes(1) });
  await pass(id, 2);
  const count = () =>
    systemSql()`select version, (select count(*)::int from journal_changes c where c.row_id = tasks.id) as changes, (select count(*)::int from journal_entries e where e.team_id = tasks.team_id) as entries from tasks where id = ${id}`;
  const before = await count();
  await tellDueTasks();
  expect(await told()).toHaveLength(1);
  expect(await count()).toEqual(before);
});
