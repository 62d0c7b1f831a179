import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { createCustomField } from "@/lib/custom-fields/create-custom-field";
import { updateCustomField } from "@/lib/custom-fields/update-custom-field";
import type { Filter } from "@/lib/filters/schema";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { refusal } from "@/lib/leads/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { listRoutingRules } from "@/lib/routing/list-rules";
import { getPipeline } from "@/lib/settings/get-pipeline";
import { updatePipeline } from "@/lib/settings/update-pipeline";
import { createTag } from "@/lib/tags/create-tag";
import { deleteTag } from "@/lib/tags/delete-tag";
import { updateTag } from "@/lib/tags/update-tag";
import { createView } from "./create-view";
import { listViews } from "./list-views";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});
afterAll(closePools);

const keep = (filter: Filter, actor = team.mia) =>
  answerOf(createView, actor, { name: "Kept", filter });
const keptBy = async (actor = team.mia) =>
  (await answerOf(listViews, actor, {})).items.map(({ filter }) => filter);
const tagged = (...ids: string[]): Filter => ({ and: [{ field: "tags", op: "any", value: ids }] });
const tag = async (name: string): Promise<string> =>
  (await answerOf(createTag, team.grace, { name, color: "blue" })).id;
const undo = (entryId: string | undefined) => answerOf(undoJournalEntry, team.grace, { id: entryId });

test("private views of others follow a tag that is merged, and come back with an undo", async () => {
  const [hot, warm] = [await tag("Hot"), await tag("Warm")];
  await keep(tagged(hot, warm));
  const { entryId } = await perform(updateTag, team.grace, { id: hot, mergeInto: warm });
  expect(await keptBy()).toEqual([tagged(warm)]);
  expect(await keptBy(team.grace)).toEqual([]);
  expect(await undo(entryId)).toMatchObject({ skippedTotal: 0 });
  expect(await keptBy()).toEqual([tagged(hot, warm)]);
});

test("views follow a tag that is deleted with another in its place; without one they keep its name to say what is gone", async () => {
  const [hot, warm, cold] = [await tag("Hot"), await tag("Warm"), await tag("Cold")];
  await keep(tagged(hot));
  await answerOf(deleteTag, team.grace, { id: hot, replaceWith: warm });
  expect(await keptBy()).toEqual([tagged(warm)]);
  await keep(tagged(warm, cold), team.ada);
  await answerOf(deleteTag, team.grace, { id: warm });
  expect(await keptBy()).toEqual([tagged(warm)]);
  expect(await keptBy(team.ada)).toEqual([tagged(cold)]);
});

test("a tag that a rule for new leads asks for stays until the rule is changed, or another takes its place", async () => {
  const [hot, warm] = [await tag("Hot"), await tag("Warm")];
  await answerOf(createRoutingRule, team.grace, { name: "Hot ones", filter: tagged(hot), members: [] });
  expect((await refusal(answerOf(deleteTag, team.grace, { id: hot }))).message).toBe(
    "The rule “Hot ones” for new leads asks for the tag Hot. Change it first.",
  );
  await answerOf(deleteTag, team.grace, { id: hot, replaceWith: warm });
  expect((await answerOf(listRoutingRules, team.vic, {})).items).toMatchObject([
    { filter: tagged(warm), problem: null },
  ]);
});

test("views and rules follow the leads of a status that is deleted", async () => {
  const inNurture: Filter = { not: { field: "status", op: "in", value: ["nurture", "won"] } };
  await keep(inNurture);
  await answerOf(createRoutingRule, team.grace, { name: "Cold", filter: inNurture, members: [] });
  const { statuses } = await answerOf(getPipeline, team.grace, {});
  const left = statuses.filter(({ key }) => key !== "nurture").map(({ leads: _, ...status }) => status);
  expect((await refusal(answerOf(updatePipeline, team.grace, { statuses: left }))).message).toBe(
    "The rule “Cold” for new leads asks for the status Nurture. Change it first.",
  );
  await answerOf(updatePipeline, team.grace, { statuses: left, moveLeads: { nurture: "new" } });
  const followed = { not: { field: "status", op: "in", value: ["new", "won"] } };
  expect(await keptBy()).toEqual([followed]);
  expect((await answerOf(listRoutingRules, team.vic, {})).items).toMatchObject([
    { filter: followed, problem: null },
  ]);
});

test("views follow a choice of a field that is renamed, and a field that takes several choices from then on", async () => {
  const area = await answerOf(createCustomField, team.grace, {
    label: "Area",
    type: "select",
    options: ["North", "South"],
  });
  const inArea = (op: "in" | "any", ...value: string[]): Filter => ({
    field: "custom.area",
    op,
    value,
  });
  await keep(inArea("in", "North"));
  await answerOf(updateCustomField, team.grace, {
    id: area.id,
    options: ["Nord", "South"],
    replaceOptions: { North: "Nord" },
  });
  expect(await keptBy()).toEqual([inArea("in", "Nord")]);
  await answerOf(updateCustomField, team.grace, { id: area.id, type: "multi_select" });
  expect(await keptBy()).toEqual([inArea("any", "Nord")]);
});
