import { beforeAll, expect, test } from "vitest";
import { systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listBin } from "@/lib/bin/list-bin";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { getLead } from "@/lib/leads/get-lead";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { updateLead } from "@/lib/leads/update-lead";
import { answerOf, perform } from "@/lib/operations/perform";
import { bulkUpdateTasks } from "./bulk-update-tasks";
import { countTasks } from "./count-tasks";
import { createTask } from "./create-task";
import { deleteTask } from "./delete-task";
import { getTask } from "./get-task";
import { listTasks } from "./list-tasks";
import { task as taskShape } from "./schema";
import { setTaskStatus } from "./set-task-status";
import { updateTask } from "./update-task";

let team: TestTeam;
let leadId: string;
beforeAll(async () => {
  team = await newTeam();
  [leadId = ""] = await seedLeads(team, [{ firstName: "Ana", lastName: "Souza" }]);
});

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const add = (facts: object = {}, actor = team.mia) =>
  answerOf(createTask, actor, { title: "Call Ana", ...facts });
const act = (id: string, action: string, until?: string) =>
  perform(setTaskStatus, team.mia, { id, action, ...(until && { until }) });
const nextStepOf = async (id: string) => (await answerOf(getLead, team.ada, { id })).nextStepAt;
const sameMoment = (a: string | null | undefined, b: string | null | undefined) =>
  expect(a && new Date(a).getTime()).toBe(b && new Date(b).getTime());
const seriesOf = (id: string) => systemSql()<
  { id: string; status: string; occurrence: number; slot: string }[]
>`
  select id, status, occurrence, slot from tasks
  where series_id = (select series_id from tasks where id = ${id}) order by occurrence`;

test("a task has the shape that the API promises, and is its maker's own unless it is given to somebody", async () => {
  const made = taskShape.strict().parse(await add({ leadId, dueAt: inDays(1), priority: "high" }));
  expect(made).toMatchObject({
    assignedToId: team.mia.userId,
    lead: { id: leadId, name: "Ana Souza", phone: null },
    status: "todo",
    version: 1,
  });
  const given = await add({ assignedToId: team.ada.userId });
  expect(given.assignedTo).toMatchObject({ name: "Ada Lovelace" });
  expect((await add({ assignedToId: null })).assignedTo).toBeNull();
  expect(await refusal(add({ assignedToId: team.vic.userId }))).toMatchObject({ code: "invalid" });
  expect(await refusal(add({ dueAt: inDays(1), dueOn: "2026-12-01" }))).toMatchObject({
    code: "invalid",
  });
});

test("a whole day is a day of whoever does it, and ends where they are", async () => {
  await systemSql()`update users set time_zone = 'America/New_York' where id = ${team.ada.userId ?? ""}`;
  const made = await add({ dueOn: "2026-03-08", assignedToId: team.ada.userId });
  expect(made).toMatchObject({ dueOn: "2026-03-08", timeZone: "America/New_York" });
  sameMoment(made.dueAt, "2026-03-09T03:59:59.999Z");
  const moved = await answerOf(updateTask, team.mia, { id: made.id, assignedToId: team.mia.userId });
  sameMoment(moved.dueAt, "2026-03-08T23:59:59.999Z");
});

test("a lead's next step is its earliest open task, whatever happens to its tasks", async () => {
  const [id = "", other = ""] = await seedLeads(team, [{ firstName: "Step" }, { firstName: "Other" }]);
  const [soon, later] = [inDays(1), inDays(3)];
  const second = await add({ leadId: id, dueAt: later });
  sameMoment(await nextStepOf(id), later);
  const first = await add({ leadId: id, dueAt: soon });
  sameMoment(await nextStepOf(id), soon);
  const done = await act(first.id, "done");
  sameMoment(await nextStepOf(id), later);
  await answerOf(undoJournalEntry, team.mia, { id: done.entryId });
  sameMoment(await nextStepOf(id), soon);
  await answerOf(updateTask, team.mia, { id: first.id, leadId: other });
  sameMoment(await nextStepOf(other), soon);
  await answerOf(deleteTask, team.mia, { id: second.id });
  expect(await nextStepOf(id)).toBeNull();
  await answerOf(restoreFromBin, team.mia, { resource: "tasks", ids: [second.id] });
  sameMoment(await nextStepOf(id), later);
});

test.each<[string, () => Promise<unknown>]>([
  ["an edit", () => perform(updateLead, team.ada, { id: leadId, nextStepAt: inDays(2) })],
  ["a new lead", () => perform(createLead, team.ada, { firstName: "New", nextStepAt: inDays(2) })],
  [
    "many at once",
    () => perform(bulkUpdateLeads, team.ada, { ids: [leadId], changes: { nextStepAt: inDays(2) } }),
  ],
])("nobody sets a next step past the tasks: %s with one is refused", async (_, act) => {
  const before = await nextStepOf(leadId);
  expect((await refusal(act())).toProblem()).toMatchObject({ code: "invalid" });
  expect(await nextStepOf(leadId)).toEqual(before);
});

test("two people who finish two tasks of a lead at once leave its next step right", async () => {
  for (let round = 0; round < 8; round++) {
    const [id = ""] = await seedLeads(team, [{ firstName: "Both" }]);
    const [a, b, c] = [inDays(1), inDays(2), inDays(3)];
    const [one, two] = [await add({ leadId: id, dueAt: a }), await add({ leadId: id, dueAt: b })];
    await add({ leadId: id, dueAt: c });
    await Promise.all([act(one.id, "done"), act(two.id, "done")]);
    sameMoment(await nextStepOf(id), c);
  }
});

test("a task leaves the lead's version, undo and history alone but for what was done", async () => {
  const [id = ""] = await seedLeads(team, [{ firstName: "Quiet" }]);
  const edit = await perform(updateLead, team.mia, { id, title: "Buyer" });
  const made = await perform(createTask, team.mia, { title: "Call", leadId: id, dueAt: inDays(1) });
  await act(made.data.id, "done");
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ version: 2 });
  const changes =
    await systemSql()`select 1 from journal_changes where table_name = 'leads' and row_id = ${id}`;
  expect(changes).toHaveLength(1);
  const told = await systemSql()<
    { type: string }[]
  >`select type from activities where lead_id = ${id} order by occurred_at`;
  expect(told.map(({ type }) => type)).toEqual(["lead_updated", "task_created", "task_completed"]);
  expect(await answerOf(undoJournalEntry, team.mia, { id: edit.entryId })).toMatchObject({
    restored: 1,
    skipped: [],
  });
});

test("finishing a recurring task makes the next one once: two at once, twice the same, reopened and done again", async () => {
  const made = await add({ leadId, dueAt: inDays(1), recurrence: { every: 1, unit: "week" } });
  await Promise.all([act(made.id, "done"), act(made.id, "done"), act(made.id, "done")]);
  await act(made.id, "reopen");
  await act(made.id, "done");
  const series = await seriesOf(made.id);
  expect(series.map(({ status, occurrence }) => [status, occurrence])).toEqual([
    ["done", 1],
    ["todo", 2],
  ]);
  const next = await answerOf(getTask, team.mia, { id: series[1]?.id });
  expect(Date.parse(next.dueAt ?? "") - Date.parse(made.dueAt ?? "")).toBeLessThanOrEqual(
    7 * DAY + 60_000,
  );
});

test("undoing the end of a recurring task takes back the next one too", async () => {
  const made = await add({ dueOn: "2030-01-31", recurrence: { every: 1, unit: "month" } });
  const done = await act(made.id, "done");
  expect((await seriesOf(made.id)).map(({ slot }) => slot)).toEqual(["2030-01-31", "2030-02-28"]);
  await answerOf(undoJournalEntry, team.mia, { id: done.entryId });
  expect((await seriesOf(made.id)).map(({ status }) => status)).toEqual(["todo"]);
  await act(made.id, "done");
  expect((await seriesOf(made.id)).map(({ status }) => status)).toEqual(["done", "todo"]);
});

test("a recurring task that is cancelled comes again, and one whose rule has ended does not", async () => {
  const made = await add({ dueOn: "2030-01-31", recurrence: { every: 1, unit: "day", times: 2 } });
  await act(made.id, "cancel");
  const [, second] = await seriesOf(made.id);
  await act(second?.id ?? "", "done");
  expect((await seriesOf(made.id)).map(({ status }) => status)).toEqual(["cancelled", "done"]);
  expect(await refusal(add({ recurrence: { every: 1, unit: "day" } }))).toMatchObject({
    code: "invalid",
  });
});

test("snoozing moves this one time with its reminder, and the rule goes on from where it stood", async () => {
  const zone = { timeZone: "America/New_York" };
  const made = await add({
    ...zone,
    dueAt: "2030-03-09T14:00:00Z",
    remindAt: "2030-03-09T13:30:00Z",
    recurrence: { every: 1, unit: "day" },
  });
  const { data: snoozed } = await act(made.id, "snooze", "2030-03-12");
  sameMoment(snoozed.dueAt, "2030-03-12T13:00:00Z");
  sameMoment(snoozed.remindAt, "2030-03-12T12:30:00Z");
  await act(made.id, "done");
  const next = await answerOf(getTask, team.mia, { id: (await seriesOf(made.id))[1]?.id });
  // The clocks went forward on the 10th: 9:00 stays 9:00, half an hour before stays so too.
  sameMoment(next.dueAt, "2030-03-10T13:00:00Z");
  sameMoment(next.remindAt, "2030-03-10T12:30:00Z");
  expect(await refusal(act(made.id, "snooze", "2030-03-12"))).toMatchObject({ code: "conflict" });
});

test("a stale edit is refused with the task as it is, and loses nothing", async () => {
  const made = await add();
  await answerOf(updateTask, team.ada, { id: made.id, title: "Call her" });
  const late = await refusal(
    perform(
      updateTask,
      team.mia,
      { id: made.id, title: "Mine" },
      { door: "api", expectedVersion: 1 },
    ).then(({ data }) => data),
  );
  expect(late).toMatchObject({
    code: "conflict",
    details: { data: { title: "Call her", version: 2 } },
  });
});

test("a day is split into what is overdue, due today and later, on the clock of who looks", async () => {
  const own = await newTeam();
  const actor = { ...own.mia, timeZone: "Pacific/Auckland" };
  const make = (title: string, facts: object) => answerOf(createTask, actor, { title, ...facts });
  await make("Late", { dueAt: inDays(-1) });
  await make("Some day", {});
  await make("In a week", { dueAt: inDays(7) });
  await make("Hers", { dueAt: inDays(-2), assignedToId: own.ada.userId });
  const today = new Intl.DateTimeFormat("sv", { timeZone: actor.timeZone }).format(new Date());
  await make("Today", { dueOn: today, timeZone: actor.timeZone });
  const titles = async (input: object) =>
    (await answerOf(listTasks, actor, input)).items.map(({ title }) => title);
  expect(await titles({ view: "my-day" })).toEqual(["Late", "Today"]);
  expect(await titles({ view: "overdue" })).toEqual(["Hers", "Late"]);
  expect(await titles({ view: "today", assignedToId: ["me"] })).toEqual(["Today"]);
  expect(await titles({ view: "upcoming" })).toEqual(["In a week", "Some day"]);
  expect(await titles({ view: "upcoming", sort: "-createdAt" })).toEqual(["In a week", "Some day"]);
  expect(await answerOf(countTasks, actor, { assignedToId: ["me"] })).toEqual({
    overdue: 1,
    today: 1,
    upcoming: 2,
  });
  const done = (await answerOf(listTasks, actor, { view: "overdue", q: "late" })).items[0];
  await answerOf(setTaskStatus, actor, { id: done?.id, action: "done" });
  expect(await titles({ view: "done" })).toEqual(["Late"]);
});

test("paging meets each task once, those without a date last", async () => {
  const own = await newTeam();
  for (let index = 0; index < 7; index++)
    await answerOf(createTask, own.mia, {
      title: `${index}`,
      ...(index < 4 && { dueAt: inDays(10 - index) }),
    });
  const met: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: { title: string }[]; nextCursor: string | null } = await answerOf(
      listTasks,
      own.mia,
      {
        view: "upcoming",
        limit: 3,
        ...(cursor && { cursor }),
      },
    );
    met.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  expect(met).toEqual(["3", "2", "1", "0", "4", "5", "6"]);
});

test("words find tasks by title and by the name of their lead", async () => {
  const own = await newTeam();
  const [id = ""] = await seedLeads(own, [{ firstName: "Zora", lastName: "Quill" }]);
  await answerOf(createTask, own.mia, { title: "Send 50% offer", leadId: id });
  await answerOf(createTask, own.mia, { title: "Order keys" });
  const found = async (q: string) =>
    (await answerOf(listTasks, own.mia, { q })).items.map(({ title }) => title);
  expect(await found("50%")).toEqual(["Send 50% offer"]);
  expect(await found("zora")).toEqual(["Send 50% offer"]);
  expect(await found("key order")).toEqual(["Order keys"]);
});

test("many tasks are finished, handed over, moved and deleted at once, and undone at once", async () => {
  const own = await newTeam();
  const make = (facts: object) => answerOf(createTask, own.mia, { title: "One of many", ...facts });
  const timed = await make({ dueAt: "2030-05-01T15:00:00Z" });
  const wholeDay = await make({ dueOn: "2030-05-02" });
  const recurring = await make({ dueOn: "2030-05-03", recurrence: { every: 1, unit: "month" } });
  const ids = [timed.id, wholeDay.id, recurring.id];
  const bulk = (input: object) => answerOf(bulkUpdateTasks, own.mia, input);
  const state = () =>
    systemSql()`select title, status, assigned_to_id, due_at, due_on, deleted_at from tasks where team_id = ${own.teamId} order by id`;

  const before = await state();
  const moved = await bulk({ ids, action: "move", byDays: 7 });
  expect(moved.affected).toBe(3);
  expect((await answerOf(getTask, own.mia, { id: timed.id })).dueAt).toContain("2030-05-08T15:00");
  expect(await answerOf(getTask, own.mia, { id: wholeDay.id })).toMatchObject({ dueOn: "2030-05-09" });
  await answerOf(undoJournalEntry, own.mia, { id: moved.entryId });
  expect(await state()).toEqual(before);

  const gave = await bulk({
    matching: { q: "many" },
    action: "reassign",
    assignedToId: own.ada.userId,
  });
  expect(gave.affected).toBe(3);
  await answerOf(undoJournalEntry, own.mia, { id: gave.entryId });
  expect(await state()).toEqual(before);

  const finished = await bulk({ ids, action: "complete" });
  expect(finished.affected).toBe(3);
  expect(await seriesOf(recurring.id)).toHaveLength(2);
  expect((await bulk({ ids, action: "complete" })).affected).toBe(0);
  await answerOf(undoJournalEntry, own.mia, { id: finished.entryId });
  expect(await state()).toEqual(before);

  await bulk({ ids, action: "delete" });
  expect(await answerOf(listBin, own.mia, { resource: "tasks" })).toMatchObject({ total: 3 });
  expect(await refusal(bulk({ ids, matching: {}, action: "delete" }))).toMatchObject({
    code: "invalid",
  });
  expect(await refusal(bulk({ ids, action: "move" }))).toMatchObject({ code: "invalid" });
});

test("who sees only their own leads does what they were given about others, and sees nothing of those", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  const [hers = "", theirs = ""] = await seedLeads(own, [
    { firstName: "Hers", assignedToId: own.mia.userId },
    { firstName: "Secret", assignedToId: own.grace.userId },
  ]);
  const make = (facts: object) => answerOf(createTask, own.grace, { title: "About it", ...facts });
  const given = await make({ leadId: theirs, assignedToId: own.mia.userId, dueAt: inDays(1) });
  const hidden = await make({ leadId: theirs });
  await make({ leadId: hers });
  await make({});
  const { items } = await answerOf(listTasks, own.mia, {});
  expect(items.map(({ leadId: about, lead }) => [about, lead?.name])).toEqual([
    [hers, "Hers"],
    [theirs, undefined],
  ]);
  expect(await refusal(answerOf(getTask, own.mia, { id: hidden.id }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(answerOf(createTask, own.mia, { title: "x", leadId: theirs }))).toMatchObject({
    code: "not_found",
  });
  const done = await perform(setTaskStatus, own.mia, { id: given.id, action: "done" });
  expect((await answerOf(getLead, own.grace, { id: theirs })).nextStepAt).toBeNull();
  await answerOf(undoJournalEntry, own.mia, { id: done.entryId });
  // Handing it on takes it out of their sight, which must not refuse the change.
  await expect(
    answerOf(bulkUpdateTasks, own.mia, {
      ids: [given.id],
      action: "reassign",
      assignedToId: own.ada.userId,
    }),
  ).resolves.toMatchObject({ affected: 1 });
  await expect(answerOf(getTask, own.mia, { id: given.id })).rejects.toThrow();
});

test("a lead that people have tasks about is kept when its making is undone", async () => {
  const [id = ""] = await seedLeads(team, [{ firstName: "Kept" }]);
  await add({ leadId: id });
  await answerOf(deleteLead, team.ada, { id });
  expect(await refusal(add({ leadId: id }))).toMatchObject({ code: "not_found" });
  await expect(
    withSystem(
      { teamId: team.teamId, entryId: crypto.randomUUID() },
      ({ sql }) => sql`delete from leads where id = ${id}`,
    ),
  ).rejects.toThrow(/foreign key/);
});
