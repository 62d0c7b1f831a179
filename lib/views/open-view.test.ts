import { afterAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { getBoard } from "@/lib/leads/get-board";
import { listLeads } from "@/lib/leads/list-leads";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { answerOf } from "@/lib/operations/perform";
import { createTag } from "@/lib/tags/create-tag";
import { deleteTag } from "@/lib/tags/delete-tag";
import { createView } from "./create-view";
import { listViews } from "./list-views";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
  await seedLeads(team, [
    { firstName: "Small", status: "new", valueCents: 100 },
    { firstName: "Large", status: "new", valueCents: 900 },
    { firstName: "Won", status: "won", valueCents: 500 },
  ]);
});
afterAll(closePools);

const isNew = { field: "status", op: "in", value: ["new"] };
const namesOf = (page: { items: { name: string }[] }) => page.items.map(({ name }) => name);

test("a list of leads opens a saved view: its filter and its order, narrowed and sorted otherwise when asked", async () => {
  const { id } = await answerOf(createView, team.mia, {
    name: "New",
    filter: isNew,
    sort: "-valueCents",
  });
  const list = (more = {}) => answerOf(listLeads, team.mia, { view: id, ...more });
  expect(namesOf(await list())).toEqual(["Large", "Small"]);
  expect(namesOf(await list({ sort: "valueCents" }))).toEqual(["Small", "Large"]);
  const cheap = { field: "valueCents", op: "lt", value: 500 };
  expect(namesOf(await list({ filter: cheap }))).toEqual(["Small"]);
  const first = await list({ limit: 1 });
  expect(namesOf(await list({ limit: 1, cursor: first.nextCursor }))).toEqual(["Small"]);
  const { columns } = await answerOf(getBoard, team.mia, { view: id });
  expect(columns.map(({ status, total }) => [status, total])).toContainEqual(["new", 2]);
  expect(columns.map(({ status, total }) => [status, total])).toContainEqual(["won", 0]);
});

test("somebody else's private view is not there", async () => {
  const { id } = await answerOf(createView, team.mia, { name: "Mine", filter: isNew });
  expect(await refusal(answerOf(listLeads, team.ada, { view: id }))).toMatchObject({
    code: "not_found",
  });
});

test("a view that asks for what is gone says so instead of showing other leads", async () => {
  const tag = await answerOf(createTag, team.grace, { name: "Hot", color: "red" });
  const { id } = await answerOf(createView, team.mia, {
    name: "Hot ones",
    filter: { and: [isNew, { field: "tags", op: "any", value: [tag.id] }] },
  });
  await answerOf(deleteTag, team.grace, { id: tag.id });
  const refused = await refusal(answerOf(listLeads, team.mia, { view: id }));
  expect(refused.toProblem()).toMatchObject({
    detail:
      "This view asks for what does not exist any more: a tag. Change the view, or give a filter instead.",
    fields: { view: expect.stringContaining("a tag") },
  });
});

test("a short list comes whole, or page by page to who asks for a part", async () => {
  for (const name of ["A", "B", "C"]) await answerOf(createView, team.mia, { name });
  const whole = await answerOf(listViews, team.mia, {});
  expect(whole).toMatchObject({ total: 3, totalIsExact: true, nextCursor: null });
  const first = await answerOf(listViews, team.mia, { limit: 2 });
  expect(namesOf(first)).toEqual(["A", "B"]);
  const second = await answerOf(listViews, team.mia, { limit: 2, cursor: first.nextCursor });
  expect(namesOf(second)).toEqual(["C"]);
  expect(second.nextCursor).toBeNull();
  expect(await refusal(answerOf(listViews, team.mia, { cursor: "WyJ4Il0" }))).toMatchObject({
    code: "invalid",
  });
});
