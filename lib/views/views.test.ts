import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam } from "@/db/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { undoJournalEntry } from "../journal/undo-journal-entry";
import { refusal } from "../leads/testing";
import { arrangeViews } from "./arrange-views";
import { createView } from "./create-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { savedView } from "./schema";
import { updateView } from "./update-view";

afterAll(closePools);

const won = { field: "status", op: "in", value: ["won"] };
type Actor = Awaited<ReturnType<typeof newTeam>>["ada"];
const namesFor = async (actor: Actor) =>
  (await answerOf(listViews, actor, {})).items.map(({ name }) => name);

test("a view keeps its filter, order, columns and layout", async () => {
  const { mia } = await newTeam();
  const parts = { filter: { and: [won] }, sort: "-valueCents", columns: ["name", "valueCents"] };
  const view = await answerOf(createView, mia, { name: " Won  deals ", layout: "board", ...parts });
  expect(savedView.strict().parse(view)).toMatchObject({
    name: "Won deals",
    layout: "board",
    isShared: false,
    canEdit: true,
    authorId: mia.userId,
    ...parts,
  });
  const cleared = await answerOf(updateView, mia, { id: view.id, filter: null, sort: null });
  expect(cleared).toMatchObject({ filter: null, sort: null, columns: parts.columns, version: 2 });
});

test("a filter that does not fit the list's fields is refused with its place", async () => {
  const { mia } = await newTeam();
  const misfit = { field: "shoeSize", op: "eq", value: 42 };
  const refused = await refusal(answerOf(createView, mia, { name: "Odd", filter: misfit }));
  expect(refused.toProblem()).toMatchObject({ fields: { "filter.field": expect.any(String) } });
  expect(await namesFor(mia)).toEqual([]);
});

test("a private view is nobody else's to see, change or delete, not even a manager's", async () => {
  const { mia, ada, grace } = await newTeam();
  const { id } = await answerOf(createView, mia, { name: "Mine" });
  for (const other of [ada, grace]) {
    expect(await namesFor(other)).toEqual([]);
    expect(await refusal(answerOf(updateView, other, { id, name: "x" }))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(answerOf(deleteView, other, { id }))).toMatchObject({ code: "not_found" });
  }
  expect(await namesFor(mia)).toEqual(["Mine"]);
});

test("a shared view is seen by all, and changed by its author or a manager", async () => {
  const { mia, ada, vic, grace } = await newTeam();
  const { id } = await answerOf(createView, mia, { name: "Ours", isShared: true });
  expect(await namesFor(vic)).toEqual(["Ours"]);
  expect(await refusal(answerOf(updateView, vic, { id, name: "x" }))).toMatchObject({
    code: "forbidden",
  });
  expect(await answerOf(updateView, ada, { id, name: "Everybody's" })).toMatchObject({
    name: "Everybody's",
  });
  expect(await refusal(answerOf(updateView, grace, { id, isShared: false }))).toMatchObject({
    code: "forbidden",
  });
  await answerOf(updateView, mia, { id, isShared: false });
  expect(await namesFor(ada)).toEqual([]);
});

test("who only looks keeps views for themselves and shares none", async () => {
  const { vic, ada } = await newTeam();
  const { id } = await answerOf(createView, vic, { name: "Looking" });
  expect(await refusal(answerOf(updateView, vic, { id, isShared: true }))).toMatchObject({
    code: "forbidden",
  });
  expect(await refusal(answerOf(createView, vic, { name: "x", isShared: true }))).toMatchObject({
    code: "forbidden",
  });
  expect(await namesFor(ada)).toEqual([]);
});

test("each person has an order and a first view of their own", async () => {
  const { mia, ada } = await newTeam();
  const ids: string[] = [];
  for (const name of ["A", "B", "C"])
    ids.push((await answerOf(createView, ada, { name, isShared: true })).id);
  const [a, b, c] = ids;
  await answerOf(arrangeViews, mia, { viewIds: [c, a], defaultViewId: b });
  expect(await namesFor(mia)).toEqual(["C", "A", "B"]);
  expect(await namesFor(ada)).toEqual(["A", "B", "C"]);
  expect(await answerOf(listViews, mia, {})).toMatchObject({ defaultViewId: b });
  await answerOf(arrangeViews, mia, { defaultViewId: null });
  expect(await answerOf(listViews, mia, {})).toMatchObject({ defaultViewId: null });
  expect(await namesFor(mia)).toEqual(["C", "A", "B"]);
});

test("a deleted view comes back where it was, also as the first one", async () => {
  const { mia } = await newTeam();
  const a = await answerOf(createView, mia, { name: "A" });
  await answerOf(createView, mia, { name: "B" });
  await answerOf(arrangeViews, mia, { viewIds: [a.id], defaultViewId: a.id });
  const { entryId } = await perform(deleteView, mia, { id: a.id });
  expect(await answerOf(listViews, mia, {})).toMatchObject({ total: 1, defaultViewId: null });
  await answerOf(undoJournalEntry, mia, { id: entryId });
  expect(await namesFor(mia)).toEqual(["A", "B"]);
  expect(await answerOf(listViews, mia, {})).toMatchObject({ defaultViewId: a.id });
});

test("two who save over each other: the second hears of it and loses nothing", async () => {
  const { mia, ada } = await newTeam();
  const view = await answerOf(createView, mia, { name: "Ours", isShared: true });
  await answerOf(updateView, ada, { id: view.id, name: "Hers" });
  const late = await refusal(
    answerOf(
      updateView,
      mia,
      { id: view.id, name: "Mine" },
      { door: "ui", expectedVersion: view.version },
    ),
  );
  expect(late.toProblem()).toMatchObject({ code: "conflict", data: { name: "Hers", version: 2 } });
});

test("nobody takes a colleague's view out of sight by undoing, nor back into it; its author does", async () => {
  const { mia, grace } = await newTeam();
  const view = await answerOf(createView, mia, { name: "Mia's deals", filter: won });
  const shared = await perform(updateView, mia, { id: view.id, isShared: true });
  const takenBack = (actor: Actor, id: string | undefined) => perform(undoJournalEntry, actor, { id });
  const refused = await refusal(takenBack(grace, shared.entryId));
  expect(refused).toMatchObject({
    code: "forbidden",
    details: { detail: expect.stringContaining("only its author sees") },
  });
  expect(await namesFor(grace)).toContain("Mia's deals");

  const hidden = await takenBack(mia, shared.entryId);
  expect(await namesFor(grace)).not.toContain("Mia's deals");
  await takenBack(grace, hidden.entryId).catch(() => undefined);
  expect(await namesFor(grace)).not.toContain("Mia's deals");
  expect(await namesFor(mia)).toContain("Mia's deals");
});
