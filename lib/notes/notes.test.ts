import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { listActivities } from "../activities/list-activities";
import { listBin } from "../bin/list-bin";
import { restoreFromBin } from "../bin/restore-from-bin";
import { refusal, seedLeads } from "../leads/testing";
import { createNote } from "./create-note";
import { deleteNote } from "./delete-note";
import { listNotes } from "./list-notes";
import { note as noteShape } from "./schema";
import { updateNote } from "./update-note";

let team: TestTeam;
let leadId: string;
beforeAll(async () => {
  team = await newTeam();
});
beforeEach(async () => {
  [leadId = ""] = await seedLeads(team, [{ firstName: "Ada" }]);
});
afterAll(closePools);

const write = (body: string, who: Actor = team.mia, more: object = {}) =>
  answerOf(createNote, who, { id: leadId, body, ...more });
const list = async (input: object = {}) => answerOf(listNotes, team.vic, { id: leadId, ...input });

test("a note keeps its lines, names its author and is told on the timeline", async () => {
  const made = await write("  First line\r\n\r\nSecond\u200B line  ");
  expect(noteShape.strict().parse(made)).toMatchObject({
    body: "First line\n\nSecond line",
    authorName: "Mia Torres",
    version: 1,
  });
  expect(await answerOf(listActivities, team.vic, { type: ["note_added"], limit: 1 })).toMatchObject({
    items: [{ leadId, data: { noteId: made.id } }],
  });
});

test("pinned notes come first, and paging meets each once", async () => {
  for (const body of ["one", "two", "three"]) await write(body);
  await write("pinned", team.mia, { isPinned: true });
  const bodies: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ limit: 1, ...(cursor && { cursor }) });
    bodies.push(...page.items.map((item) => item.body));
    cursor = page.nextCursor;
  }
  expect(bodies).toEqual(["pinned", "three", "two", "one"]);
});

test("anybody who works here may pin a note, only its author or a manager may rewrite or remove it", async () => {
  const { id } = await write("Mine", team.ada);
  expect(await answerOf(updateNote, team.mia, { id, isPinned: true })).toMatchObject({
    isPinned: true,
    version: 2,
  });
  expect(await answerOf(updateNote, team.mia, { id, isPinned: true })).toMatchObject({ version: 2 });
  expect(await refusal(answerOf(updateNote, team.mia, { id, body: "Yours" }))).toMatchObject({
    code: "forbidden",
  });
  expect(await refusal(answerOf(deleteNote, team.mia, { id }))).toMatchObject({ code: "forbidden" });
  expect(await answerOf(updateNote, team.grace, { id, body: "Corrected" })).toMatchObject({
    body: "Corrected",
  });
});

test("a stale edit of a note is refused with the note as it is now", async () => {
  const { id } = await write("One");
  await answerOf(updateNote, team.mia, { id, body: "Two" });
  const stale = await refusal(
    answerOf(updateNote, team.mia, { id, body: "Three" }, { door: "api", expectedVersion: 1 }),
  );
  expect(stale).toMatchObject({ code: "conflict", details: { data: { body: "Two" } } });
});

test("a deleted note lies in the bin until it is restored", async () => {
  const { id } = await write("Keep me");
  await answerOf(deleteNote, team.mia, { id });
  expect(await list()).toMatchObject({ total: 0 });
  expect(await answerOf(listBin, team.mia, { resource: "notes", limit: 1 })).toMatchObject({
    items: [{ id, leadId, title: "Keep me" }],
  });
  expect(await answerOf(restoreFromBin, team.mia, { resource: "notes", ids: [id] })).toEqual({
    restored: 1,
  });
  expect(await list()).toMatchObject({ total: 1 });
});

test.each([
  ["an empty note", " \u200B\n "],
  ["a note that is too long", "x".repeat(20_001)],
  ["a NUL", "a\u0000b"],
])("%s is refused", async (_, body) => {
  expect(await refusal(write(body))).toMatchObject({
    code: "invalid",
    details: { fields: { body: expect.any(String) } },
  });
});

test("notes of another team, or of a lead that is hidden, are not there", async () => {
  const { id } = await write("Ours");
  const other = await newTeam();
  expect(await refusal(answerOf(listNotes, other.ada, { id: leadId }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(answerOf(updateNote, other.ada, { id, body: "Theirs" }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(answerOf(deleteNote, other.ada, { id }))).toMatchObject({ code: "not_found" });
  const own = await newTeam({ leadVisibility: "own" });
  const [hidden = ""] = await seedLeads(own, [{ firstName: "Hidden" }]);
  const secret = await answerOf(createNote, own.ada, { id: hidden, body: "Secret" });
  expect(await refusal(answerOf(createNote, own.mia, { id: hidden, body: "x" }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(answerOf(updateNote, own.mia, { id: secret.id, isPinned: true }))).toMatchObject(
    { code: "not_found" },
  );
  expect(await answerOf(listActivities, own.mia, {})).toMatchObject({ items: [] });
});
