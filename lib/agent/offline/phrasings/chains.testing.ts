import { createdLead, createdTag, members, people, type Row, tags } from "../testing";
import { find, noah, pages, to } from "./shorthand.testing";

export const chainsPhrasings: Row[] = [
  [
    "new lead Maria Lopez from referral in Cherry Creek worth $650,000, note: wants a pool",
    [
      "leads_create",
      {
        firstName: "Maria",
        lastName: "Lopez",
        source: "Referral",
        valueCents: 65_000_000,
        customFields: { area: "Cherry Creek" },
      },
    ],
    ["notes_create", { id: createdLead, body: "wants a pool" }],
  ],
  [
    ["tag Noah Kim as Golf", "yes"],
    ["tags_create", { name: "Golf" }],
    noah,
    to("leads_addTags", { tagIds: [createdTag] }),
  ],
  [
    "assign Noah Kim to Mia and mark him as qualified",
    noah,
    to("leads_assign", { assignedToId: members.mia }),
    to("leads_setStatus", { status: "qualified" }),
  ],
  [
    "assign Noah Kim to Mia, mark him as qualified and add a note: call on Monday",
    noah,
    to("leads_assign", { assignedToId: members.mia }),
    to("leads_setStatus", { status: "qualified" }),
    to("notes_create", { body: "call on Monday" }),
  ],
  [
    "tag Noah Kim VIP and give him to Mia",
    noah,
    to("leads_addTags", { tagIds: [tags.vip] }),
    to("leads_assign", { assignedToId: members.mia }),
  ],
  [
    "assign Noah Kim to Leo, set him to qualified and add a note: wants a pool",
    noah,
    to("leads_assign", { assignedToId: members.leo }),
    to("leads_setStatus", { status: "qualified" }),
    to("notes_create", { body: "wants a pool" }),
  ],
  [
    pages.lead,
    "replace the Buyer tag with Seller",
    to("leads_addTags", { tagIds: [tags.seller] }),
    to("leads_removeTag", { tagId: tags.buyer }),
  ],
  [
    pages.lead,
    "tag it VIP and move it to proposal",
    to("leads_addTags", { tagIds: [tags.vip] }),
    to("leads_setStatus", { status: "proposal" }),
  ],
  [
    pages.lead,
    "assign to Mia, status contacted",
    to("leads_assign", { assignedToId: members.mia }),
    to("leads_setStatus", { status: "contacted" }),
  ],
  [
    pages.lead,
    "mark as lost because budget too small and remove Mia",
    to("leads_setStatus", { status: "lost", lossReason: "budget too small" }),
    to("leads_assign", { assignedToId: null }),
  ],
  [
    "mark Noah Kim as qualified and assign him to Mia",
    noah,
    to("leads_setStatus", { status: "qualified" }),
    to("leads_assign", { assignedToId: members.mia }),
  ],
  [
    "give Zoe to Mia and mark her qualified",
    find("Zoe"),
    ["leads_assign", { id: people.zoe, assignedToId: members.mia }],
    ["leads_setStatus", { id: people.zoe, status: "qualified" }],
  ],
  [
    pages.three,
    "set to qualified and tag VIP",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "qualified" } },
    ],
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.vip] }],
  ],
];
