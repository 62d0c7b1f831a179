import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { grantableScopes } from "@/lib/access";
import { listActivities } from "@/lib/activities/list-activities";
import { listBin } from "@/lib/bin/list-bin";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { catalog } from "@/lib/catalog";
import { exportLeads } from "@/lib/exports/export-leads";
import { getJournalEntry } from "@/lib/journal/get-journal-entry";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { addTags } from "@/lib/leads/add-tags";
import { assignLead } from "@/lib/leads/assign-lead";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkDeleteLeads } from "@/lib/leads/bulk-delete-leads";
import { bulkTagLeads } from "@/lib/leads/bulk-tag-leads";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { checkDuplicates } from "@/lib/leads/check-duplicates";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { updateLead } from "@/lib/leads/update-lead";
import type { LiveChange, LiveResource } from "@/lib/live/schema";
import { visibleChange } from "@/lib/live/visible-change";
import { createNote } from "@/lib/notes/create-note";
import type { Actor } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { answerOf, perform } from "@/lib/operations/perform";
import { createTag } from "@/lib/tags/create-tag";
import { bulkUpdateTasks } from "@/lib/tasks/bulk-update-tasks";
import { countTasks } from "@/lib/tasks/count-tasks";
import { createTask } from "@/lib/tasks/create-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { inputWithIds } from "./catalog-samples.testing";

const CANARY = "canary-of-grace";
const SAME_EMAIL = "same.person@rapport.test";

let team: TestTeam;
/** An agent with every right that can be given to one, who sees only their own leads. */
let mia: Actor;
let graceLead: { id: string };
let miaLead: { id: string };
let tagId: string;
let entryOfGrace: string;
/** Ids of everything that hangs on Grace's leads. */
let theirIds: string[];

beforeAll(async () => {
  team = await newTeam({ leadVisibility: "own" });
  const extra = [...grantableScopes, "leads:import", "journal:undo"] as const;
  mia = { ...team.mia, scopes: new Set([...team.mia.scopes, ...extra]) };
  const { grace } = team;
  const about = { lastName: CANARY, company: CANARY, email: SAME_EMAIL, force: true };
  graceLead = await answerOf(createLead, grace, { ...about, assignedToId: grace.userId });
  const binned = await answerOf(createLead, grace, { ...about, assignedToId: grace.userId });
  const free = await answerOf(createLead, grace, { ...about, assignedToId: null });
  tagId = (await answerOf(createTag, grace, { name: "Shared", color: "blue" })).id;
  for (const { id } of [graceLead, binned, free]) {
    await answerOf(createNote, grace, { id, body: CANARY });
    await answerOf(createTask, grace, { leadId: id, title: CANARY, dueOn: "2030-01-01" });
    await answerOf(addTags, grace, { id, tagIds: [tagId] });
  }
  await answerOf(deleteLead, grace, { id: binned.id });
  const change = await perform(updateLead, grace, { id: graceLead.id, title: CANARY });
  entryOfGrace = change.entryId ?? "";
  miaLead = await answerOf(createLead, mia, {
    firstName: "Own",
    email: SAME_EMAIL,
    force: true,
    assignedToId: mia.userId,
  });
  theirIds = await idsOfOthers();
});

async function idsOfOthers(): Promise<string[]> {
  const rows = await systemSql()<{ id: string }[]>`
    with theirs as (select id from leads where team_id = ${team.teamId} and assigned_to_id is distinct from ${mia.userId ?? null})
    select id from theirs
    union all select id from notes where lead_id in (select id from theirs)
    union all select id from tasks where lead_id in (select id from theirs)
    union all select id from activities where lead_id in (select id from theirs)
    union all select id from journal_entries where team_id = ${team.teamId} and lead_id in (select id from theirs)`;
  return rows.map(({ id }) => id);
}

/** A digest of other people's leads and of what hangs on them. */
async function checksum(): Promise<string> {
  const own = mia.userId ?? null;
  const [row] = await systemSql()<{ digest: string }[]>`
    with theirs as (select * from leads where team_id = ${team.teamId} and assigned_to_id is distinct from ${own} and last_name = ${CANARY})
    select md5(concat(
      (select string_agg(t::text, '|' order by t.id) from theirs t),
      (select string_agg(n::text, '|' order by n.id) from notes n where lead_id in (select id from theirs)),
      (select string_agg(k::text, '|' order by k.id) from tasks k where lead_id in (select id from theirs)),
      (select string_agg(x::text, '|' order by x.id) from lead_tags x where lead_id in (select id from theirs)),
      (select string_agg(a::text, '|' order by a.id) from activities a where lead_id in (select id from theirs)))) as digest`;
  return row?.digest ?? "";
}

/** What the act answered, a download read to its end; undefined when it was refused. */
async function answerText(operation: AnyOperation, input: unknown): Promise<string> {
  const performed = await perform(operation, mia, input, { door: "ui" }).catch((error: Error) => error);
  if (performed instanceof Error) return JSON.stringify({ ...performed, message: performed.message });
  if (!performed.download) return JSON.stringify(performed.data ?? "");
  const chunks: Uint8Array[] = [];
  for await (const chunk of performed.download.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const guarded = catalog
  .filter(({ scope }) => scope !== "public")
  .map((operation) => [operation.name, operation] as const);

describe.each(guarded)("%s", (_name, operation: AnyOperation) => {
  test("shows and changes nothing of other people's leads, whichever of their ids is given", async () => {
    const before = await checksum();
    for (const id of theirIds)
      expect(await answerText(operation, inputWithIds(operation, id))).not.toContain(CANARY);
    expect(await checksum()).toBe(before);
  });
});

const everything = { filter: { and: [] } };

/** Ways to reach for all leads at once, or for one without its id. */
const reaches: [string, AnyOperation, () => object][] = [
  ["the list", listLeads, () => ({})],
  ["the list sorted by name, with a count", listLeads, () => ({ sort: "name", limit: 100 })],
  ["the list of somebody else's", listLeads, () => ({ assignedToId: [team.grace.userId] })],
  ["the list of nobody's", listLeads, () => ({ assignedToId: ["none"] })],
  ["search", listLeads, () => ({ q: CANARY })],
  ["a filter", listLeads, () => ({ filter: { and: [{ field: "company", op: "eq", value: CANARY }] } })],
  ["the list by tag", listLeads, () => ({ tagId: [tagId] })],
  ["the export", exportLeads, () => ({ format: "csv" })],
  [
    "the duplicates of what is typed",
    checkDuplicates,
    () => ({ email: SAME_EMAIL, lastName: CANARY, company: CANARY }),
  ],
  [
    "creating the same person",
    createLead,
    () => ({ lastName: CANARY, company: CANARY, email: SAME_EMAIL, assignedToId: null }),
  ],
  ["the team's feed", listActivities, () => ({ limit: 100 })],
  ["the feed of somebody else's leads", listActivities, () => ({ assignedToId: team.grace.userId })],
  ["the journal", listJournalEntries, () => ({ limit: 100 })],
  ["the journal of a lead", listJournalEntries, () => ({ leadId: graceLead.id })],
  ["one entry", getJournalEntry, () => ({ id: entryOfGrace })],
  ["undo", undoJournalEntry, () => ({ id: entryOfGrace })],
  ["the bin", listBin, () => ({ resource: "leads" })],
  ["the bin's notes", listBin, () => ({ resource: "notes" })],
  ["the bin's tasks", listBin, () => ({ resource: "tasks" })],
  ["the list of tasks", listTasks, () => ({ limit: 100 })],
  ["upcoming tasks", listTasks, () => ({ view: "upcoming" })],
  ["tasks by words", listTasks, () => ({ q: CANARY })],
  ["tasks of a lead", listTasks, () => ({ leadId: [graceLead.id] })],
  ["counting tasks", countTasks, () => ({ q: CANARY })],
  ["finishing all tasks", bulkUpdateTasks, () => ({ matching: {}, action: "complete" })],
  [
    "taking tasks over by ids",
    bulkUpdateTasks,
    () => ({ ids: theirIds, action: "reassign", assignedToId: mia.userId }),
  ],
  ["restoring", restoreFromBin, () => ({ resource: "leads", ids: theirIds.slice(0, 10) })],
  ["taking a lead over", assignLead, () => ({ id: graceLead.id, assignedToId: mia.userId })],
  ["changing all", bulkUpdateLeads, () => ({ ...everything, changes: { title: "Mine" } })],
  [
    "changing some by ids",
    bulkUpdateLeads,
    () => ({ ids: theirIds.slice(0, 10), changes: { title: "Mine" } }),
  ],
  ["tagging all", bulkTagLeads, () => ({ ...everything, add: [], remove: [tagId] })],
  ["assigning all", bulkAssignLeads, () => ({ ...everything, assignedToId: mia.userId })],
  [
    "assigning some by ids",
    bulkAssignLeads,
    () => ({ ids: theirIds.slice(0, 10), assignedToId: mia.userId }),
  ],
  ["deleting what is found", bulkDeleteLeads, () => ({ q: CANARY })],
];

test.each(reaches)("%s reaches nothing of other people's leads", async (_what, operation, input) => {
  const before = await checksum();
  // An input that is refused as such would prove nothing.
  expect(operation.input.safeParse(input()).error).toBeUndefined();
  expect(await answerText(operation, input())).not.toContain(CANARY);
  expect(await checksum()).toBe(before);
});

test("counts are of one's own leads", async () => {
  const { total } = await answerOf(listLeads, mia, {});
  expect(total).toBe(1);
});

test("one's own leads are all there: list, change, history, bin", async () => {
  await answerOf(updateLead, mia, { id: miaLead.id, title: "Buyer" });
  const { items } = await answerOf(listJournalEntries, mia, { leadId: miaLead.id });
  expect(items.length).toBeGreaterThan(1);
  await answerOf(deleteLead, mia, { id: miaLead.id });
  expect((await answerOf(listBin, mia, {})).items).toHaveLength(1);
  await answerOf(restoreFromBin, mia, { ids: [miaLead.id] });
});

test("a lead that was handed away takes its history along", async () => {
  const lead = await answerOf(createLead, mia, {
    firstName: "Gone",
    force: true,
    assignedToId: mia.userId,
  });
  const { entryId } = await perform(assignLead, mia, { id: lead.id, assignedToId: team.grace.userId });
  await answerOf(updateLead, team.grace, { id: lead.id, company: CANARY });
  const text = await answerText(listJournalEntries, { limit: 100 });
  expect(text).not.toContain("Gone");
  expect(await answerText(getJournalEntry, { id: entryId })).not.toContain(CANARY);
  await answerOf(bulkUpdateLeads, team.grace, { ids: [lead.id], changes: { title: "Seller" } });
  expect(await answerText(listActivities, { limit: 100 })).not.toContain(lead.id);
});

test("undoing a tag that stands on other people's leads takes it off none of them", async () => {
  const { data, entryId } = await perform(createTag, mia, { name: "Mine", color: "red" });
  await answerOf(addTags, team.grace, { id: graceLead.id, tagIds: [data.id] });
  await answerText(undoJournalEntry, { id: entryId });
  const kept = await systemSql()`select 1 from lead_tags where tag_id = ${data.id}`;
  expect(kept).toHaveLength(1);
});

describe("the stream of live changes", () => {
  const change = (ids: string[], resource: LiveResource = "leads"): LiveChange => ({
    id: entryOfGrace,
    resource,
    ids,
    kind: "updated",
    actorId: team.grace.userId ?? null,
    at: new Date().toISOString(),
  });

  test("tells of one's own leads and is silent about others", async () => {
    expect(await visibleChange(mia, change([graceLead.id]))).toBeUndefined();
    expect(await visibleChange(mia, change(theirIds.slice(0, 20), "notes"))).toBeUndefined();
    expect(await visibleChange(mia, change([graceLead.id, miaLead.id]))).toMatchObject({
      ids: [miaLead.id],
    });
    expect(await visibleChange(team.grace, change([graceLead.id]))).toMatchObject({
      ids: [graceLead.id],
    });
  });

  test("says of a change to many leads, or to the team, only that there was one", async () => {
    const nameless = { ids: [], actorId: null };
    expect(await visibleChange(mia, change([]))).toMatchObject(nameless);
    expect(await visibleChange(mia, change([tagId], "tags"))).toMatchObject(nameless);
  });

  test("says, without an id, that a lead was taken away, so that it leaves the screen", async () => {
    const own = { firstName: "Away", force: true, assignedToId: mia.userId };
    const lead = await answerOf(createLead, mia, own);
    await answerOf(assignLead, team.grace, { id: lead.id, assignedToId: team.grace.userId });
    expect(await visibleChange(mia, change([lead.id]))).toMatchObject({ ids: [], actorId: null });
  });
});
