import { people, type Row, tags } from "../testing";
import { nextOf, noah, pages, taskId, to } from "./shorthand.testing";

/** Facts, outcomes and plans in the words that strangers used for them. */
export const changedOtherwisePhrasings: Row[] = [
  [
    "Noah Kim wants 4 bedrooms by May 1",
    noah,
    to("leads_update", { customFields: { bedrooms: 4, move_by: "2027-05-01" } }),
  ],
  ["Noah Kim has a new job at Tesla", noah, to("leads_update", { company: "Tesla" })],
  [pages.lead, "moved to Boulder", to("leads_update", { address: "Boulder" })],
  [
    "close Noah Kim as won for 650k",
    noah,
    to("leads_setStatus", { status: "won" }),
    to("leads_update", { valueCents: 65_000_000 }),
  ],
  [
    "mark Noah Kim won at $612,500",
    noah,
    to("leads_setStatus", { status: "won" }),
    to("leads_update", { valueCents: 61_250_000 }),
  ],
  [
    "Noah Kim signed this morning, close him out as a win at 612,500",
    noah,
    to("leads_setStatus", { status: "won" }),
    to("leads_update", { valueCents: 61_250_000 }),
  ],
  [
    "mark Noah Kim as not pre-approved",
    noah,
    to("leads_update", { customFields: { pre_approved: false } }),
  ],
  ["mark Noah Kim as pre-approved", noah, to("leads_update", { customFields: { pre_approved: true } })],
  [
    pages.three,
    "mark these as pre-approved",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { customFields: { pre_approved: true } },
      },
    ],
  ],
  [
    pages.three,
    "pre-approved: yes",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { customFields: { pre_approved: true } },
      },
    ],
  ],
  [
    pages.three,
    "status: qualified",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "qualified" } },
    ],
  ],
  [
    pages.three,
    "set city to Denver for the selected ones",
    ["leads_update", { id: people.ana, address: "Denver" }],
    ["leads_update", { id: people.zoe, address: "Denver" }],
    ["leads_update", { id: people.diana, address: "Denver" }],
  ],
  ["correct Noah Kim's phone, it's 303-555-0100", noah, to("leads_update", { phone: "303-555-0100" })],
  ["turn Noah Kim's value into 500k", noah, to("leads_update", { valueCents: 50_000_000 })],
  ["fill in 303 555 0100 as Noah Kim's phone", noah, to("leads_update", { phone: "303 555 0100" })],
  [
    "remove the Buyer tag and add Seller to Noah Kim",
    noah,
    to("leads_removeTag", { tagId: tags.buyer }),
    to("leads_addTags", { tagIds: [tags.seller] }),
  ],
  [
    "schedule a showing with Noah Kim on Saturday at 11am",
    noah,
    ["tasks_create", { title: "Showing", leadId: people.noah, dueAt: "2026-11-28T18:00:00.000Z" }],
  ],
  [
    "add a follow-up with Noah Kim in two weeks",
    noah,
    ["tasks_create", { title: "Follow up", leadId: people.noah, dueAt: "2026-12-09T16:00:00.000Z" }],
  ],
  [
    "book an appointment for Noah Kim tomorrow at 4",
    noah,
    ["tasks_create", { title: "Meeting", leadId: people.noah, dueAt: "2026-11-26T23:00:00.000Z" }],
  ],
  [
    "cancel the follow-up with Noah Kim",
    noah,
    nextOf(),
    ["tasks_setStatus", { id: taskId(1), action: "cancel" }],
  ],
];
