import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** Longer texts belong into a file. */
export const LONGEST_NOTE = 20_000;

/** Text with its emphases; a link leads to the web, a mail address or a number, and nowhere else. */
const textNode = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(LONGEST_NOTE),
  marks: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({ type: z.enum(["bold", "italic", "strike", "code"]) }),
        z.strictObject({
          type: z.literal("link"),
          attrs: z.strictObject({
            href: z
              .string()
              .max(2_000)
              .regex(/^(https?:\/\/|mailto:|tel:)/i),
          }),
        }),
      ]),
    )
    .max(5)
    .optional(),
});
const inline = z.discriminatedUnion("type", [
  textNode,
  z.strictObject({ type: z.literal("hardBreak") }),
  z.strictObject({ type: z.literal("mention"), attrs: z.strictObject({ id: z.uuid().toLowerCase() }) }),
]);
export type NoteInline = z.output<typeof inline>;

const inlines = z.array(inline).max(2_000).optional();
const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inlines });
const heading = z.strictObject({ type: z.literal("heading"), content: inlines });

type ListItem = { type: "listItem"; content: NoteBlock[] };
export type NoteBlock =
  | { type: "paragraph"; content?: NoteInline[] | undefined }
  | { type: "heading"; content?: NoteInline[] | undefined }
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; content: ListItem[] }
  | { type: "blockquote"; content: NoteBlock[] };

const blocks: z.ZodType<NoteBlock[], NoteBlock[]> = z.lazy(() =>
  z
    .array(
      z.discriminatedUnion("type", [
        paragraph,
        heading,
        z.strictObject({ type: z.literal("bulletList"), content: items }),
        z.strictObject({ type: z.literal("orderedList"), content: items }),
        z.strictObject({ type: z.literal("blockquote"), content: blocks }),
      ]),
    )
    .min(1)
    .max(500),
);
const items = z
  .array(z.strictObject({ type: z.literal("listItem"), content: blocks }))
  .min(1)
  .max(500);

/** Formatted text: paragraphs, headings, lists and quotes. There is no way to write HTML in it. */
export const noteDoc = z.strictObject({ type: z.literal("doc"), content: blocks });
export type NoteDoc = z.output<typeof noteDoc>;

/** What somebody wrote about a lead. */
export const note = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  authorId: z.uuid().nullable(),
  authorName: z.string().nullable(),
  body: z.string().describe("The text without its formatting."),
  doc: noteDoc.nullable().describe("The formatted text; null for plain text."),
  mentions: z.array(z.uuid()).describe("The teammates it names."),
  isPinned: z.boolean(),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), type: z.string(), sizeBytes: z.int() })),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
  editedAt: instant.nullable().describe("When its text was last changed."),
});
export type Note = z.output<typeof note>;

/** A note as it read before somebody changed it. */
export const noteVersion = z.object({
  number: z.int().describe("Counts from 1, the text that the note began with."),
  body: z.string(),
  doc: noteDoc.nullable(),
  authorId: z.uuid().nullable().describe("Who wrote this wording."),
  authorName: z.string().nullable(),
  writtenAt: instant,
});
export type NoteVersion = z.output<typeof noteVersion>;
