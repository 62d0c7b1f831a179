import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
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
