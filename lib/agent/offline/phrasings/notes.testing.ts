import { people, type Row } from "../testing";
import { find, noah, pages, to } from "./shorthand.testing";

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
  [pages.lead, "note: likes gardens", to("notes_create", { body: "likes gardens" })],
  [pages.lead, "add a note that she likes gardens", to("notes_create", { body: "she likes gardens" })],
  [pages.lead, "note she likes gardens", to("notes_create", { body: "she likes gardens" })],
  [pages.lead, 'add note "wants a pool"', to("notes_create", { body: "wants a pool" })],
  [pages.lead, "write down: dog allergy", to("notes_create", { body: "dog allergy" })],
  [pages.lead, "comment: dog allergy", to("notes_create", { body: "dog allergy" })],
  [pages.lead, "remember that he has two kids", to("notes_create", { body: "he has two kids" })],
  [
    pages.three,
    "note: called all",
    ["notes_create", { id: people.ana, body: "called all" }],
    ["notes_create", { id: people.zoe, body: "called all" }],
    ["notes_create", { id: people.diana, body: "called all" }],
  ],
  [
    pages.three,
    "add a note to these: sent brochure",
    ["notes_create", { id: people.ana, body: "sent brochure" }],
    ["notes_create", { id: people.zoe, body: "sent brochure" }],
    ["notes_create", { id: people.diana, body: "sent brochure" }],
  ],
  [
    "add a note to Noah Kim saying that his wife prefers Highland",
    noah,
    to("notes_create", { body: "his wife prefers Highland" }),
  ],
  ["note for Noah Kim - prefers texts", noah, to("notes_create", { body: "prefers texts" })],
  [
    "write on Noah Kim that the loan fell through",
    noah,
    to("notes_create", { body: "the loan fell through" }),
  ],
  [
    "log that Noah Kim visited the open house",
    noah,
    to("notes_create", { body: "Noah Kim visited the open house" }),
  ],
  [["who is Noah Kim", "add a note: nice guy"], to("notes_create", { body: "nice guy" })],
  ["note to Noah Kim: bring the keys", noah, to("notes_create", { body: "bring the keys" })],
  ["add a comment on Noah Kim: loves dogs", noah, to("notes_create", { body: "loves dogs" })],
  ["Noah Kim - note: has a dog", noah, to("notes_create", { body: "has a dog" })],
  [
    "note on Diana: met at the gala",
    find("Diana"),
    ["notes_create", { id: people.diana, body: "met at the gala" }],
  ],
  [
    'add note to Diana Prince "send brochure"',
    find("Diana Prince"),
    ["notes_create", { id: people.diana, body: "send brochure" }],
  ],
  [pages.lead, "add note: has 2 kids", to("notes_create", { body: "has 2 kids" })],
  [
    pages.three,
    "add a note: emailed all",
    ["notes_create", { id: people.ana, body: "emailed all" }],
    ["notes_create", { id: people.zoe, body: "emailed all" }],
    ["notes_create", { id: people.diana, body: "emailed all" }],
  ],
  [pages.lead, "jot down that he prefers texting", to("notes_create", { body: "he prefers texting" })],
  [
    "add a note for Diana Prince: wife is called Steve",
    find("Diana Prince"),
    ["notes_create", { id: people.diana, body: "wife is called Steve" }],
  ],
];
