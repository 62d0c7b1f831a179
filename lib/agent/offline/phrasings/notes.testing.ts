import { people, type Row } from "../testing";
import { noah, pages, to } from "./shorthand.testing";

export const notesPhrasings: Row[] = [
  ["add a note to Noah Kim: likes gardens", noah, to("notes_create", { body: "likes gardens" })],
  [
    "note on Noah Kim: call back at 5, then email",
    noah,
    to("notes_create", { body: "call back at 5, then email" }),
  ],
  [
    "leave a note for Noah Kim saying prefers text messages",
    noah,
    to("notes_create", { body: "prefers text messages" }),
  ],
  [
    ["add a note to Noah Kim", "likes big kitchens"],
    noah,
    to("notes_create", { body: "likes big kitchens" }),
  ],
  [pages.lead, "add a note: wants a garden", to("notes_create", { body: "wants a garden" })],
  [
    pages.ticked,
    "add a note to these: met at the fair",
    ["notes_create", { id: people.ana, body: "met at the fair" }],
    ["notes_create", { id: people.zoe, body: "met at the fair" }],
  ],
];
