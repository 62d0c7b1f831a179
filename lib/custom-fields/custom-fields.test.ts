import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { listRoutingRules } from "@/lib/routing/list-rules";
import { createCustomField } from "./create-custom-field";
import { deleteCustomField } from "./delete-custom-field";
import { getCustomField } from "./get-custom-field";
import { listCustomFields } from "./list-custom-fields";
import { reorderCustomFields } from "./reorder-custom-fields";
import { updateCustomField } from "./update-custom-field";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});
afterAll(closePools);

const add = (label: string, type: string, more: Record<string, unknown> = {}) =>
  answerOf(createCustomField, team.grace, { label, type, ...more });
const change = (id: string, changes: Record<string, unknown>) =>
  answerOf(updateCustomField, team.grace, { id, ...changes });
const valuesOf = async (id: string) => (await answerOf(getLead, team.ada, { id })).customFields;

test("a field gets a key from its name, which stays when the name changes", async () => {
  const field = await add("Wunschgröße (m²)", "number");
  expect(field).toMatchObject({ key: "wunschgro_e_m2", label: "Wunschgröße (m²)", version: 1 });
  expect(await add("名前", "text")).toMatchObject({ key: expect.stringMatching(/^field_\d+$/) });
  expect(await change(field.id, { label: "Size" })).toMatchObject({ key: field.key, label: "Size" });
  const { items } = await answerOf(listCustomFields, team.vic, {});
  expect(items.map(({ label }) => label)).toEqual(["Size", "名前"]);
});

test("two fields cannot be called the same, and one of choices lists some", async () => {
  await add("Budget", "money");
  expect(await refusal(add("BUDGET", "text"))).toMatchObject({ code: "conflict" });
  expect((await refusal(add("Area", "select"))).message).toBe("List at least one choice.");
  expect(await refusal(add("Area", "text", { options: ["A"] }))).toMatchObject({ code: "invalid" });
  expect(await refusal(add("Area", "select", { options: ["A", "a"] }))).toMatchObject({
    code: "invalid",
  });
  expect(
    await refusal(answerOf(createCustomField, team.ada, { label: "x", type: "text" })),
  ).toMatchObject({ code: "forbidden" });
});

test("the same field added twice at once is there once", async () => {
  const tries = await Promise.allSettled([add("Budget", "money"), add("Budget", "money")]);
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a choice that is renamed, merged or dropped takes the values of all leads along, and undo brings them back", async () => {
  const area = await add("Area", "select", { options: ["North", "South", "East"] });
  const likes = await add("Likes", "multi_select", { options: ["Pool", "Garden", "Sauna"] });
  const [one = "", two = "", binned = ""] = await seedLeads(team, [
    { firstName: "One", customFields: { area: "North", likes: ["Pool", "Sauna"], other: 1 } },
    { firstName: "Two", customFields: { area: "East", likes: ["Sauna"] } },
    { firstName: "Binned", customFields: { area: "North" }, deletedAt: new Date() },
  ]);
  const renamed = await perform(updateCustomField, team.grace, {
    id: area.id,
    options: ["North side", "South"],
    replaceOptions: { North: "North side", East: null },
  });
  expect(await valuesOf(one)).toMatchObject({ area: "North side", other: 1 });
  expect(await valuesOf(two)).toEqual({ likes: ["Sauna"] });
  const [inBin] = await systemSql()`select custom_fields from leads where id = ${binned}`;
  expect(inBin?.custom_fields).toEqual({ area: "North side" });

  await change(likes.id, {
    options: ["Garden", "Wellness"],
    replaceOptions: { Pool: "Wellness", Sauna: "Wellness" },
  });
  expect(await valuesOf(one)).toMatchObject({ likes: ["Wellness"] });

  await answerOf(undoJournalEntry, team.grace, { id: renamed.entryId });
  const { items } = await answerOf(listCustomFields, team.vic, {});
  expect(items[0]?.options).toEqual(["North", "South", "East"]);
  // One was changed since, by the other field: it is kept as it is.
  expect(await valuesOf(one)).toMatchObject({ area: "North side" });
});

test("a choice that leads hold is not dropped before it is said what they get instead", async () => {
  const area = await add("Area", "select", { options: ["North", "South"] });
  await seedLeads(team, [{ firstName: "One", customFields: { area: "North" } }]);
  const refused = await refusal(change(area.id, { options: ["South"] }));
  expect(refused.message).toBe(
    "1 lead has North as Area. Say what they get instead, or that they get nothing.",
  );
  expect(refused.details.data).toEqual({ option: "North", leads: 1 });
  expect(await change(area.id, { options: ["North"] })).toMatchObject({ options: ["North"] });
});

test("rules for new leads follow a renamed choice, and keep the field they ask for", async () => {
  const area = await add("Area", "select", { options: ["North", "South"] });
  await answerOf(createRoutingRule, team.grace, {
    name: "North",
    filter: { and: [{ field: "custom.area", op: "in", value: ["North"] }] },
    members: [{ userId: team.mia.userId }],
  });
  await change(area.id, { options: ["Nord", "South"], replaceOptions: { North: "Nord" } });
  expect((await answerOf(listRoutingRules, team.vic, {})).items).toMatchObject([
    { problem: null, filter: { and: [{ value: ["Nord"] }] } },
  ]);
  expect((await refusal(answerOf(deleteCustomField, team.grace, { id: area.id }))).message).toBe(
    "The rule “North” for new leads asks for Area. Change it first.",
  );
});

test("a field becomes another type only where every value fits, and says so", async () => {
  const mail = await add("Second mail", "email");
  const area = await add("Area", "select", { options: ["North"] });
  const size = await add("Size", "number");
  const [id = ""] = await seedLeads(team, [
    { firstName: "One", customFields: { second_mail: "a@b.co", area: "North", size: 3 } },
  ]);
  expect(await change(mail.id, { type: "long_text" })).toMatchObject({ type: "long_text" });
  expect(await change(area.id, { type: "multi_select" })).toMatchObject({ options: ["North"] });
  expect(await valuesOf(id)).toMatchObject({ area: ["North"], second_mail: "a@b.co" });
  expect((await refusal(change(size.id, { type: "date" }))).message).toBe(
    "Size has values that would not fit as date. Or add another field beside it.",
  );
  expect((await refusal(change(mail.id, { type: "number" }))).message).toContain("would not fit");
  const empty = await add("Empty", "number");
  expect(await change(empty.id, { type: "date" })).toMatchObject({ type: "date" });
});

test("deleting a field says how many leads held it, takes the values along, and undo brings all of it back", async () => {
  const budget = await add("Budget", "money");
  const [id = ""] = await seedLeads(team, [
    { firstName: "One", customFields: { budget: 500, other: "x" } },
    { firstName: "Binned", customFields: { budget: 0 }, deletedAt: new Date() },
  ]);
  expect(await answerOf(getCustomField, team.vic, { id: budget.id })).toMatchObject({ leads: 2 });
  const gone = await perform(deleteCustomField, team.grace, { id: budget.id });
  expect(await valuesOf(id)).toEqual({ other: "x" });
  expect(await refusal(answerOf(getCustomField, team.vic, { id: budget.id }))).toMatchObject({
    code: "not_found",
  });
  await answerOf(undoJournalEntry, team.grace, { id: gone.entryId });
  expect(await valuesOf(id)).toEqual({ budget: 500, other: "x" });
  const found = { filter: { field: "custom.budget", op: "eq", value: 500 } };
  expect(await answerOf(listLeads, team.vic, found)).toMatchObject({ total: 1 });
});

test("fields are put into another order, and a change of what somebody else changed is refused", async () => {
  const [a, b, c] = [await add("A", "text"), await add("B", "text"), await add("C", "text")];
  const { items } = await answerOf(reorderCustomFields, team.grace, { ids: [c.id, a.id] });
  expect(items.map(({ label }) => label)).toEqual(["C", "A", "B"]);
  await change(c.id, { required: true });
  const stale = perform(
    updateCustomField,
    team.grace,
    { id: c.id, label: "D" },
    { door: "api", expectedVersion: 1 },
  );
  expect(await refusal(stale)).toMatchObject({ code: "conflict" });
  expect(b.version).toBe(1);
});
