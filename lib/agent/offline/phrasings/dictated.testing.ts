import { members, people, type Row, tags } from "../testing";
import { list, noah, pages, status, to } from "./shorthand.testing";

/** Told clause by clause, with what happened, and with what only explains it. */
export const dictatedPhrasings: Row[] = [
  [
    "Please update Noah Kim: 4 bedrooms, wants Highland, move by March 1",
    noah,
    to("leads_update", { customFields: { bedrooms: 4, area: "Highland", move_by: "2027-03-01" } }),
  ],
  [
    "update Noah Kim: qualified, budget 650k, owner Mia",
    noah,
    to("leads_update", { customFields: { budget: 65_000_000 } }),
    to("leads_setStatus", { status: "qualified" }),
    to("leads_assign", { assignedToId: members.mia }),
  ],
  [
    "Noah Kim: 4 bedrooms, Highland, 650k budget",
    noah,
    to("leads_update", { customFields: { bedrooms: 4, area: "Highland", budget: 65_000_000 } }),
  ],
  [
    "update Noah Kim with 3 beds and budget 400k",
    noah,
    to("leads_update", { customFields: { bedrooms: 3, budget: 40_000_000 } }),
  ],
  [
    "for Noah Kim: VIP, Cherry Creek, pre-approved",
    noah,
    to("leads_update", { customFields: { area: "Cherry Creek", pre_approved: true } }),
    to("leads_addTags", { tagIds: [tags.vip] }),
  ],
  [
    pages.lead,
    "qualified, 3 beds, Highland",
    to("leads_update", { customFields: { bedrooms: 3, area: "Highland" } }),
    to("leads_setStatus", { status: "qualified" }),
  ],
  [
    pages.lead,
    "vip, budget 900k, give to Mia",
    to("leads_update", { customFields: { budget: 90_000_000 } }),
    to("leads_addTags", { tagIds: [tags.vip] }),
    to("leads_assign", { assignedToId: members.mia }),
  ],
  ["update Noah Kim: 4 bedrooms, likes big dogs"],
  ["update Noah Kim: remove VIP and Cash"],
  ["we have an appointment with Noah Kim now", noah, to("leads_setStatus", { status: "appointment" })],
  ["i have booked a viewing with Noah Kim", noah, to("leads_setStatus", { status: "appointment" })],
  ["the appointment with Noah Kim is set", noah, to("leads_setStatus", { status: "appointment" })],
  [pages.lead, "showing booked with him", to("leads_setStatus", { status: "appointment" })],
  [pages.lead, "we've got an appointment", to("leads_setStatus", { status: "appointment" })],
  [pages.lead, "proposal went out", to("leads_setStatus", { status: "proposal" })],
  ["sent Noah Kim the proposal", noah, to("leads_setStatus", { status: "proposal" })],
  ["sent a proposal to Noah Kim", noah, to("leads_setStatus", { status: "proposal" })],
  ["proposal is out to Noah Kim", noah, to("leads_setStatus", { status: "proposal" })],
  [
    "we have an appointmnet with Noah Kim now, and his value should be 540k",
    noah,
    to("leads_setStatus", { status: "appointment" }),
    to("leads_update", { valueCents: 54_000_000 }),
  ],
  ["who do we have an appointment with", list(status("appointment"))],
  [pages.lead, "untag first home, he's owned before", to("leads_removeTag", { tagId: tags.firstHome })],
  [
    "assign Noah Kim to Leo because he lives close by",
    noah,
    to("leads_assign", { assignedToId: members.leo }),
  ],
  [pages.lead, "leo speaks korean, let him have it", to("leads_assign", { assignedToId: members.leo })],
  ["Mia is free this week, give her Noah Kim", noah, to("leads_assign", { assignedToId: members.mia })],
  [
    pages.lead,
    "take this off my hands, Mia can have it",
    to("leads_assign", { assignedToId: members.mia }),
  ],
  [
    pages.three,
    "take these off my plate, leo can have them",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.leo }],
  ],
  [
    "take Noah Kim off my hands, Mia can have him",
    noah,
    to("leads_assign", { assignedToId: members.mia }),
  ],
  ["assign Noah Kim to Leo if he agrees"],
  ["assign Noah Kim to Leo but not yet"],
];
