import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { createLead } from "@/lib/leads/create-lead";
import { getLead } from "@/lib/leads/get-lead";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { getPipeline } from "./get-pipeline";
import type { Pipeline } from "./schema";
import { updatePipeline } from "./update-pipeline";

let team: TestTeam;
let before: Pipeline;
beforeEach(async () => {
  team = await newTeam();
  before = await answerOf(getPipeline, team.grace, {});
});
afterAll(closePools);

const inputOf = (pipeline: Pipeline) => pipeline.statuses.map(({ leads: _, ...status }) => status);
const without = (...keys: string[]) => inputOf(before).filter(({ key }) => !keys.includes(key));
const save = (statuses: unknown, more: Record<string, unknown> = {}) =>
  perform(updatePipeline, team.grace, { statuses, ...more });

test("statuses are renamed, recolored, reordered and added, and their keys stay", async () => {
  const [first, second, ...rest] = inputOf(before);
  const viewing = {
    label: "Viewing done",
    color: "pink",
    kind: "open",
    winProbability: 30,
    staleAfterDays: 5,
    requiresReason: false,
  };
  const { data } = await save([second, { ...first, label: "Fresh", color: "red" }, viewing, ...rest]);
  expect(data.statuses.slice(0, 3)).toMatchObject([
    { key: "contacted" },
    { key: "new", label: "Fresh", color: "red" },
    { key: "viewing_done", staleAfterDays: 5 },
  ]);
  expect(data.version).not.toBe(before.version);
});

test("deleting a status moves its leads, those in the bin too, tells their timelines, and undo brings all back", async () => {
  const [id = "", binned = ""] = await seedLeads(team, [
    { firstName: "One", status: "nurture" },
    { firstName: "Binned", status: "nurture", deletedAt: new Date() },
  ]);
  expect((await refusal(save(without("nurture")))).message).toBe(
    "1 lead is in Nurture. Choose where they go.",
  );
  const { entryId, data } = await save(without("nurture"), { moveLeads: { nurture: "new" } });
  expect(data.statuses.find(({ key }) => key === "new")).toMatchObject({ leads: 1 });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ status: "new", version: 2 });
  const { items } = await answerOf(listLeadActivities, team.ada, { id });
  expect(items).toMatchObject([{ type: "status_changed", data: { from: "nurture", to: "new" } }]);
  expect(await answerOf(undoJournalEntry, team.grace, { id: entryId })).toMatchObject({
    skippedTotal: 0,
  });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ status: "nurture" });
  const [inBin] = await systemSql()`select status from leads where id = ${binned}`;
  expect(inBin?.status).toBe("nurture");
});

test("leads that move to a status with a reason get one: theirs, or where they were", async () => {
  const [id = ""] = await seedLeads(team, [{ firstName: "One", status: "nurture" }]);
  await save(without("nurture"), { moveLeads: { nurture: "lost" } });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({
    status: "lost",
    lossReason: "Was in Nurture",
  });
});

test("a preview says where the leads would be, and changes nothing", async () => {
  await seedLeads(team, [{ firstName: "One", status: "nurture" }, { firstName: "Two" }]);
  const { data } = await save(without("nurture"), { moveLeads: { nurture: "new" }, preview: true });
  expect(data.statuses.find(({ key }) => key === "new")).toMatchObject({ leads: 2 });
  expect((await answerOf(getPipeline, team.grace, {})).statuses).toHaveLength(9);
});

test("a kind cannot change, each kind stays, and two statuses cannot be called the same", async () => {
  const changed = inputOf(before).map((s) => (s.key === "new" ? { ...s, kind: "won" } : s));
  expect((await refusal(save(changed))).message).toBe("New is an open status; that cannot change.");
  expect((await refusal(save(without("won")))).message).toBe(
    "A pipeline needs at least one won status.",
  );
  const twins = inputOf(before).map((s) => (s.key === "new" ? { ...s, label: "contacted" } : s));
  expect(await refusal(save(twins))).toMatchObject({ code: "invalid" });
});

test("what two people change at once is not lost: the second looks again", async () => {
  const call = { door: "ui" as const, expectedVersion: before.version };
  const renamed = (label: string) => ({
    statuses: inputOf(before).map((s) => (s.key === "new" ? { ...s, label } : s)),
  });
  const tries = await Promise.allSettled([
    perform(updatePipeline, team.grace, renamed("One"), call),
    perform(updatePipeline, team.grace, renamed("Two"), call),
  ]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a lead that is added to a status while it is deleted is refused in words, or moves along", async () => {
  const [saved, added] = await Promise.allSettled([
    save(without("nurture"), { moveLeads: { nurture: "new" } }),
    perform(createLead, team.ada, { firstName: "Late", status: "nurture" }),
  ]);
  if (saved.status === "rejected") throw saved.reason;
  if (added.status === "rejected")
    expect(OperationError.from(added.reason).code).toMatch(/conflict|invalid/);
  else
    expect(await answerOf(getLead, team.ada, { id: added.value.data.id })).toMatchObject({
      status: "new",
    });
});
