import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { createCustomField } from "@/lib/custom-fields/create-custom-field";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { getLead } from "@/lib/leads/get-lead";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { createView } from "@/lib/views/create-view";
import { listViews } from "@/lib/views/list-views";
import { getPipeline } from "./get-pipeline";
import { updatePipeline } from "./update-pipeline";

let team: TestTeam;
let price: string;
let timing: string;
beforeEach(async () => {
  team = await newTeam();
  const { data } = await save({ lossReasons: [{ name: "Price" }, { name: " Timing " }] });
  [price = "", timing = ""] = data.lossReasons.map(({ id }) => id);
});
afterAll(closePools);

const save = (change: Record<string, unknown>) => perform(updatePipeline, team.grace, change);
const problem = async (change: Record<string, unknown>) =>
  (await refusal(save(change))).toProblem().fields;
const lost = (firstName: string, lossReason: string, deletedAt?: Date) => ({
  firstName,
  status: "lost",
  lossReason,
  ...(deletedAt && { deletedAt }),
});

test("a list is set as a whole, in its order, and what is left out of the request stays", async () => {
  const { data } = await save({ sources: [{ name: "Fair" }] });
  expect(data).toMatchObject({
    lossReasons: [{ name: "Price" }, { name: "Timing" }],
    sources: [{ name: "Fair" }],
    affected: 0,
  });
  expect(data.statuses).toHaveLength(9);
  const swapped = await save({
    lossReasons: [
      { id: timing, name: "Price" },
      { id: price, name: "Timing" },
    ],
  });
  expect(swapped.data.lossReasons).toEqual([
    { id: timing, name: "Price" },
    { id: price, name: "Timing" },
  ]);
});

test("leads follow a renamed reason without a word on their timelines, those in the bin too, and views as well; undo brings all back", async () => {
  const [id = "", binned = ""] = await seedLeads(team, [
    lost("One", "Price"),
    lost("Binned", "Price", new Date()),
  ]);
  await answerOf(createView, team.mia, {
    name: "Too dear",
    filter: { and: [{ field: "lossReason", op: "eq", value: "Price" }] },
  });
  const renamed = {
    lossReasons: [
      { id: price, name: "Too dear" },
      { id: timing, name: "Timing" },
    ],
  };
  expect((await save({ ...renamed, preview: true })).data).toMatchObject({
    affected: 2,
    lossReasons: [{ name: "Too dear" }, { name: "Timing" }],
  });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ lossReason: "Price" });

  const { entryId, data } = await save(renamed);
  expect(data.affected).toBe(2);
  for (const lead of [id, binned])
    expect(await answerOf(getLead, team.ada, { id: lead })).toMatchObject({ lossReason: "Too dear" });
  expect((await answerOf(listLeadActivities, team.ada, { id })).items).toEqual([]);
  const kept = async () => (await answerOf(listViews, team.mia, {})).items[0]?.filter;
  expect(await kept()).toEqual({ and: [{ field: "lossReason", op: "eq", value: "Too dear" }] });

  expect(await answerOf(undoJournalEntry, team.grace, { id: entryId })).toMatchObject({
    skippedTotal: 0,
  });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ lossReason: "Price" });
  expect(await kept()).toEqual({ and: [{ field: "lossReason", op: "eq", value: "Price" }] });
  expect((await answerOf(getPipeline, team.vic, {})).lossReasons[0]).toEqual({
    id: price,
    name: "Price",
  });
});

test("a deleted source leaves its words on leads, or another comes in its place, in the latest source as well", async () => {
  const { data } = await save({ sources: [{ name: "Web" }, { name: "Fair" }, { name: "Event" }] });
  const [web, fair, event] = data.sources;
  const [one = "", two = ""] = await seedLeads(team, [
    { firstName: "One", source: "Web", latestSource: "Fair" },
    { firstName: "Two", source: "Fair", latestSource: "Fair" },
  ]);
  await save({ sources: [fair, event] });
  expect(await answerOf(getLead, team.ada, { id: one })).toMatchObject({ source: "Web" });
  await save({ sources: [event], replaceChoices: { [fair?.id ?? ""]: "Event" } });
  expect(await answerOf(getLead, team.ada, { id: one })).toMatchObject({
    source: "Web",
    latestSource: "Event",
  });
  expect(await answerOf(getLead, team.ada, { id: two })).toMatchObject({
    source: "Event",
    latestSource: "Event",
  });
  expect(web?.name).toBe("Web");
});

test("what could not be meant is refused with its place, and nothing is changed", async () => {
  const other = await newTeam();
  const theirs = await answerOf(updatePipeline, other.grace, { sources: [{ name: "Theirs" }] });
  const first = { id: price, name: "Price" };
  expect(await problem({ lossReasons: [first, { name: "PRICE" }] })).toEqual({
    "lossReasons.1.name": 'There is already a loss reason "PRICE".',
  });
  expect(await problem({ lossReasons: [first, first] })).toEqual({
    "lossReasons.1.id": "This loss reason is listed twice.",
  });
  expect(await problem({ sources: [theirs.sources[0]] })).toEqual({
    "sources.0.id": "This source does not exist any more.",
  });
  expect(
    await problem({ lossReasons: [first], replaceChoices: { [timing]: "Nothing like it" } }),
  ).toEqual({
    [`replaceChoices.${timing}`]: "There is no such loss reason.",
  });
  expect(await problem({ lossReasons: [first], replaceChoices: { [price]: "Price" } })).toEqual({
    [`replaceChoices.${price}`]: "This is no choice that you delete.",
  });
  expect(await problem({ lossReasons: [{ name: "  " }] })).toEqual({
    "lossReasons.0.name": "Write the words.",
  });
  expect(await problem({})).toEqual({ statuses: "Say what to change." });
  expect(await answerOf(getPipeline, team.vic, {})).toMatchObject({
    lossReasons: [{ name: "Price" }, { name: "Timing" }],
    sources: [],
  });
});

test("fields and rules for new leads are set with the rest, each by its own rules", async () => {
  const field = await answerOf(createCustomField, team.grace, { label: "Budget", type: "money" });
  const { data } = await save({
    customFields: [
      { label: "Area", type: "text" },
      { id: field.id, required: true },
    ],
    routingRules: [
      { name: "All", filter: { and: [] }, members: [{ userId: team.mia.userId }] },
      { name: "Nobody's", filter: { and: [] } },
    ],
  });
  expect(data).toMatchObject({
    customFields: [{ key: "area" }, { key: "budget", required: true }],
    routingRules: [{ name: "All", isOn: true }, { name: "Nobody's" }],
  });
  const [all, nobody] = data.routingRules;
  const next = await save({ routingRules: [{ id: nobody?.id, isOn: false }, { id: all?.id }] });
  expect(next.data.routingRules).toMatchObject([{ name: "Nobody's", isOn: false }, { name: "All" }]);
  expect((await save({ routingRules: [{ id: all?.id }] })).data.routingRules).toMatchObject([
    { name: "All" },
  ]);
  expect(await problem({ customFields: [{ id: field.id, options: ["Much"] }] })).toEqual({
    "customFields.0.options": "Only fields of one or several choices list choices.",
  });
});
