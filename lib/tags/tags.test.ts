import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { deleteLead } from "@/lib/leads/delete-lead";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { addTags } from "../leads/add-tags";
import { getLead } from "../leads/get-lead";
import { refusal, seedLeads } from "../leads/testing";
import { createTag } from "./create-tag";
import { deleteTag } from "./delete-tag";
import { listTags } from "./list-tags";
import { tag as tagShape } from "./schema";
import { updateTag } from "./update-tag";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

const make = (name: string, color = "red") => answerOf(createTag, team.ada, { name, color });

test("a tag's name is unique in any case, also when it is renamed", async () => {
  expect(tagShape.strict().parse(await make("Hot"))).toMatchObject({
    name: "Hot",
    color: "red",
    uses: 0,
    version: 1,
  });
  const warm = await make("Warm");
  expect(await refusal(make(" hOT "))).toMatchObject({ code: "conflict" });
  expect(await refusal(answerOf(updateTag, team.ada, { id: warm.id, name: "HOT" }))).toMatchObject({
    code: "conflict",
  });
  expect(
    await answerOf(updateTag, team.ada, { id: warm.id, name: "WARM", color: "blue" }),
  ).toMatchObject({ name: "WARM", color: "blue", version: 2 });
});

test("merging gives the other tag to all leads once and ends the first", async () => {
  const [from, into] = await Promise.all([make("Old name"), make("New name")]);
  const [both = "", one = ""] = await seedLeads(team, [{ firstName: "Both" }, { firstName: "One" }]);
  await answerOf(addTags, team.mia, { id: both, tagIds: [from.id, into.id] });
  await answerOf(addTags, team.mia, { id: one, tagIds: [from.id] });
  expect(await answerOf(updateTag, team.ada, { id: from.id, mergeInto: into.id })).toMatchObject({
    id: into.id,
    uses: 2,
  });
  expect(await answerOf(getLead, team.ada, { id: both })).toMatchObject({ tags: [{ id: into.id }] });
  expect(await refusal(answerOf(updateTag, team.ada, { id: from.id, name: "x" }))).toMatchObject({
    code: "not_found",
  });
});

test("a deleted tag leaves its leads, or gives way to another", async () => {
  const [gone, kept] = await Promise.all([make("Gone"), make("Kept")]);
  const [id = ""] = await seedLeads(team, [{ firstName: "Tagged" }]);
  await answerOf(addTags, team.mia, { id, tagIds: [gone.id] });
  await answerOf(deleteTag, team.ada, { id: gone.id, replaceWith: kept.id });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ tags: [{ id: kept.id }] });
  await answerOf(deleteTag, team.ada, { id: kept.id });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ tags: [] });
});

test("a merge is undone with every lead as it was, and leads in the bin count as no use", async () => {
  const [from, into] = await Promise.all([make("Before"), make("After")]);
  const [both = "", one = "", binned = ""] = await seedLeads(team, [
    { firstName: "Both" },
    { firstName: "One" },
    { firstName: "Binned" },
  ]);
  await answerOf(addTags, team.mia, { id: both, tagIds: [from.id, into.id] });
  for (const id of [one, binned]) await answerOf(addTags, team.mia, { id, tagIds: [from.id] });
  await answerOf(deleteLead, team.mia, { id: binned });
  const usesOf = async (q: string) => (await answerOf(listTags, team.ada, { q })).items[0]?.uses;
  expect(await usesOf("Before")).toBe(2);
  const { entryId } = await perform(updateTag, team.ada, { id: from.id, mergeInto: into.id });
  expect(await usesOf("After")).toBe(2);
  expect(await answerOf(undoJournalEntry, team.ada, { id: entryId })).toMatchObject({
    skippedTotal: 0,
  });
  expect([await usesOf("Before"), await usesOf("After")]).toEqual([2, 1]);
  expect((await answerOf(getLead, team.ada, { id: one })).tags).toMatchObject([{ id: from.id }]);
});

test("merges both ways, a deletion and tagging at once lose no lead's tag", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = await Promise.all([make(`A${round}`), make(`B${round}`)]);
    const ids = await seedLeads(
      team,
      Array.from({ length: 6 }, () => ({ firstName: "One" })),
    );
    for (const id of ids.slice(0, 4))
      await answerOf(addTags, team.mia, { id, tagIds: [id < (ids[2] ?? "") ? a.id : b.id] });
    const acts = await Promise.allSettled([
      answerOf(updateTag, team.ada, { id: a.id, mergeInto: b.id }),
      answerOf(updateTag, team.grace, { id: b.id, mergeInto: a.id }),
      ...ids.slice(4).map((id) => answerOf(addTags, team.mia, { id, tagIds: [a.id] })),
      answerOf(deleteTag, team.grace, { id: a.id, replaceWith: b.id }),
    ]);
    for (const act of acts)
      if (act.status === "rejected")
        expect(OperationError.from(act.reason).code).toMatch(/^(not_found|conflict)$/);
    const left = (await answerOf(listTags, team.ada, { q: String(round) })).items;
    expect(left.filter(({ id }) => id === a.id || id === b.id)).toHaveLength(1);
    for (const id of ids.slice(0, 4))
      expect((await answerOf(getLead, team.ada, { id })).tags).toHaveLength(1);
    const tagged = acts.slice(2, 4).filter(({ status }) => status === "fulfilled").length;
    const others = await Promise.all(ids.slice(4).map((id) => answerOf(getLead, team.ada, { id })));
    expect(others.filter(({ tags }) => tags.length === 1)).toHaveLength(tagged);
  }
});

test("tags are listed by name, page by page", async () => {
  const own = await newTeam();
  for (const name of ["b", "C", "a", "50%"]) await answerOf(createTag, own.ada, { name });
  const first = await answerOf(listTags, own.vic, { limit: 3 });
  expect(first).toMatchObject({ total: 4, items: [{ name: "50%" }, { name: "a" }, { name: "b" }] });
  expect(await answerOf(listTags, own.vic, { limit: 3, cursor: first.nextCursor })).toMatchObject({
    nextCursor: null,
    items: [{ name: "C" }],
  });
  expect(await answerOf(listTags, own.vic, { q: "%" })).toMatchObject({ items: [{ name: "50%" }] });
});

test("tags of another team are not there, and who sees only their own leads cannot change the team's tags", async () => {
  const tag = await make("Ours");
  const other = await newTeam({ leadVisibility: "own" });
  const theirs = await answerOf(createTag, other.ada, { name: "Theirs" });
  expect(await refusal(answerOf(deleteTag, other.grace, { id: tag.id }))).toMatchObject({
    code: "not_found",
  });
  expect(
    await refusal(answerOf(updateTag, team.ada, { id: tag.id, mergeInto: theirs.id })),
  ).toMatchObject({ code: "not_found" });
  expect(await refusal(answerOf(deleteTag, other.mia, { id: theirs.id }))).toMatchObject({
    code: "forbidden",
  });
  expect(await answerOf(listTags, team.ada, { q: "ours" })).toMatchObject({ total: 1 });
});
