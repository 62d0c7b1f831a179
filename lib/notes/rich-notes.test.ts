import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { listLeadActivities } from "../activities/list-lead-activities";
import { undoJournalEntry } from "../journal/undo-journal-entry";
import { refusal, seedLeads } from "../leads/testing";
import { perform } from "../operations/perform";
import { createNote } from "./create-note";
import { deleteNote } from "./delete-note";
import { listNoteVersions } from "./list-note-versions";
import { listNotes } from "./list-notes";
import { type NoteBlock, type NoteDoc, note as noteShape } from "./schema";
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

const docOf = (...content: NoteBlock[]): NoteDoc => ({ type: "doc", content });
const paragraph = (text: string): NoteBlock => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
const write = (input: object, who: Actor = team.mia) =>
  answerOf(createNote, who, { id: leadId, ...input });
const versions = (id: string) => answerOf(listNoteVersions, team.vic, { id });

test("a formatted note keeps its form, and is plain text for search, export and the assistant", async () => {
  const doc = docOf(
    { type: "heading", content: [{ type: "text", text: "After the call" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Wants a " },
        { type: "text", text: "garden", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        {
          type: "text",
          text: "plans",
          marks: [{ type: "link", attrs: { href: "https://example.com/p" } }],
        },
      ],
    },
    {
      type: "orderedList",
      content: [
        { type: "listItem", content: [paragraph("one")] },
        {
          type: "listItem",
          content: [
            paragraph("two"),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph("inner")] }] },
          ],
        },
      ],
    },
    { type: "blockquote", content: [paragraph("quoted")] },
  );
  const made = noteShape.strict().parse(await write({ doc }));
  expect(made.doc).toEqual(doc);
  expect(made.body).toBe(
    "After the call\nWants a garden\nplans (https://example.com/p)\n1. one\n2. two\n   - inner\n> quoted",
  );
});

test("a mentioned teammate is kept by id and named in the plain text", async () => {
  const doc = docOf({
    type: "paragraph",
    content: [
      { type: "text", text: "Please look, " },
      { type: "mention", attrs: { id: team.ada.userId as string } },
    ],
  });
  const made = await write({ doc });
  expect(made).toMatchObject({ mentions: [team.ada.userId], body: "Please look, @Ada Lovelace" });
  expect(await write({ body: "See @Ada", mentions: [team.ada.userId] })).toMatchObject({
    doc: null,
    mentions: [team.ada.userId],
  });
});

test("somebody of another team cannot be mentioned", async () => {
  const other = await newTeam();
  for (const input of [
    { body: "x", mentions: [other.ada.userId] },
    {
      doc: docOf({
        type: "paragraph",
        content: [{ type: "mention", attrs: { id: other.ada.userId as string } }],
      }),
    },
  ])
    expect(await refusal(write(input))).toMatchObject({
      code: "invalid",
      details: { fields: { mentions: expect.any(String) } },
    });
});

const nested = (levels: number): NoteBlock =>
  levels === 0 ? paragraph("deep") : { type: "blockquote", content: [nested(levels - 1)] };
const linkTo = (href: string) =>
  docOf({
    type: "paragraph",
    content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
  });

test.each([
  ["a script", { type: "doc", content: [{ type: "script", content: [] }] }],
  ["HTML attributes", { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] }],
  ["a link that runs a script", linkTo("javascript:alert(1)")],
  ["a link that hides a script behind white space", linkTo(" javascript:alert(1)")],
  ["a link to data", linkTo("data:text/html,<script>alert(1)</script>")],
  ["an empty text", docOf({ type: "paragraph" })],
  ["a text of nothing visible", docOf(paragraph("\u200B\u2060"))],
  ["a giant text", docOf(paragraph("x".repeat(20_000)), paragraph("x"))],
  ["a NUL", docOf(paragraph("a\u0000b"))],
  ["depth without end", docOf(nested(5_000))],
])("%s is refused", async (_, doc) => {
  expect(await refusal(write({ doc }))).toMatchObject({
    code: "invalid",
    details: { fields: expect.anything() },
  });
  expect(await answerOf(listNotes, team.vic, { id: leadId })).toMatchObject({ total: 0 });
});

test("invisible characters are taken out of formatted text, its spaces stay", async () => {
  const made = await write({
    doc: docOf(paragraph("a\u202E \u{E0041}b\u200B "), paragraph("<b>not bold</b>")),
  });
  expect(made.doc).toEqual(docOf(paragraph("a b "), paragraph("<b>not bold</b>")));
});

test("each earlier wording of a note can be read, with who wrote it", async () => {
  const { id } = await write({ body: "First" });
  await answerOf(updateNote, team.mia, { id, isPinned: true });
  await answerOf(updateNote, team.grace, { id, doc: docOf(paragraph("Second")) });
  const third = await answerOf(updateNote, team.mia, { id, body: "Third" });
  expect(third).toMatchObject({ doc: null, editedAt: expect.any(String) });
  expect(await versions(id)).toMatchObject({
    items: [
      { number: 2, body: "Second", doc: docOf(paragraph("Second")), authorName: team.grace.name },
      { number: 1, body: "First", doc: null, authorName: team.mia.name },
    ],
  });
});

test("pinning is no edit, and saving the same text makes no version", async () => {
  const { id } = await write({ doc: docOf(paragraph("Same")) });
  const pinned = await answerOf(updateNote, team.ada, { id, isPinned: true });
  expect(pinned).toMatchObject({ editedAt: null, version: 2 });
  expect(await answerOf(updateNote, team.mia, { id, body: "Same", isPinned: true })).toMatchObject({
    doc: docOf(paragraph("Same")),
    version: 2,
  });
  expect(await versions(id)).toMatchObject({ items: [], total: 0 });
});

test("an undone edit brings the wording back, formatted as it was", async () => {
  const doc = docOf(paragraph("As it was"));
  const { id } = await write({ doc });
  const { entryId } = await perform(updateNote, team.mia, { id, body: "Plain now" });
  await answerOf(undoJournalEntry, team.ada, { id: entryId });
  expect(await answerOf(listNotes, team.vic, { id: leadId })).toMatchObject({
    items: [{ id, body: "As it was", doc, editedAt: null }],
  });
});

test("two who edit one note at once lose nothing: the later sees the newer text and may still save over it", async () => {
  const { id, version } = await write({ body: "Draft" }, team.grace);
  const call = { door: "ui" as const, expectedVersion: version };
  const attempts = [
    answerOf(updateNote, team.grace, { id, body: "Grace's" }, call),
    answerOf(updateNote, team.ada, { id, body: "Ada's" }, call),
  ];
  const lost = await refusal(Promise.all(attempts));
  expect((await Promise.allSettled(attempts)).map((one) => one.status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  const data = noteShape.parse(lost.details.data);
  expect(["Grace's", "Ada's"]).toContain(data.body);
  await answerOf(
    updateNote,
    team.ada,
    { id, body: "Both" },
    { door: "ui", expectedVersion: data.version },
  );
  expect((await versions(id)).items.map(({ body }) => body)).toEqual([data.body, "Draft"]);
});

test("a timeline carries its notes as they read now, however far back they are", async () => {
  const { id } = await write({ body: "Old" });
  for (let count = 0; count < 3; count += 1) await write({ body: `Note ${count}` });
  await answerOf(updateNote, team.mia, { id, body: "Corrected" });
  const { items } = await answerOf(listLeadActivities, team.vic, { id: leadId });
  expect(items.at(-1)).toMatchObject({ type: "note_added", note: { id, body: "Corrected" } });
  await answerOf(deleteNote, team.mia, { id });
  const after = await answerOf(listLeadActivities, team.vic, { id: leadId });
  expect(after.items.at(-1)).toMatchObject({ type: "note_added", note: null });
});

test("the versions of another team's note, or of one on a hidden lead, are not there", async () => {
  const { id } = await write({ body: "One" });
  await answerOf(updateNote, team.mia, { id, body: "Two" });
  const other = await newTeam();
  expect(await refusal(answerOf(listNoteVersions, other.grace, { id }))).toMatchObject({
    code: "not_found",
  });
  const own = await newTeam({ leadVisibility: "own" });
  const [hidden = ""] = await seedLeads(own, [{ firstName: "Hidden" }]);
  const secret = await answerOf(createNote, own.ada, { id: hidden, body: "Secret" });
  expect(await refusal(answerOf(listNoteVersions, own.mia, { id: secret.id }))).toMatchObject({
    code: "not_found",
  });
});
