import { createdLead, people, type Row, tags } from "../testing";
import { is, noah, pages, status, to } from "./shorthand.testing";

export const tagsPhrasings: Row[] = [
  ["tag Noah Kim as VIP", noah, to("leads_addTags", { tagIds: [tags.vip] })],
  ["tag Noah Kim VIP", noah, to("leads_addTags", { tagIds: [tags.vip] })],
  [
    "add tags Buyer and Cash to Noah Kim",
    noah,
    to("leads_addTags", { tagIds: [tags.buyer, tags.cash] }),
  ],
  ["remove VIP from Noah Kim", noah, to("leads_removeTag", { tagId: tags.vip })],
  ["untag Noah Kim VIP", noah, to("leads_removeTag", { tagId: tags.vip })],
  [
    "tag all Zillow leads as Investor",
    ["leads_bulkTag", { filter: is("source", "eq", "Zillow"), add: [tags.investor] }],
  ],
  [
    "remove the tag Investor from all lost leads",
    ["leads_bulkTag", { filter: status("lost"), remove: [tags.investor] }],
  ],
  ["create a tag Golf", ["tags_create", { name: "Golf" }]],
  [
    ["new lead Peter Parker", "tag him VIP"],
    ["leads_addTags", { id: createdLead, tagIds: [tags.vip] }],
  ],
  [pages.lead, "tag VIP", to("leads_addTags", { tagIds: [tags.vip] })],
  [
    pages.ticked,
    "tag them as Cash",
    ["leads_bulkTag", { ids: [people.ana, people.zoe], add: [tags.cash] }],
  ],
  [pages.all, "tag these VIP", ["leads_bulkTag", { filter: status("new"), add: [tags.vip] }]],
  [pages.lead, "tag with Cash", to("leads_addTags", { tagIds: [tags.cash] })],
  [pages.lead, "add Cash", to("leads_addTags", { tagIds: [tags.cash] })],
  [pages.lead, "make them an investor", to("leads_addTags", { tagIds: [tags.investor] })],
  [pages.lead, "she's a seller now", to("leads_addTags", { tagIds: [tags.seller] })],
  [pages.lead, "give him the VIP tag", to("leads_addTags", { tagIds: [tags.vip] })],
  [pages.lead, "take the Cash tag off", to("leads_removeTag", { tagId: tags.cash })],
  [pages.lead, "drop the Seller tag", to("leads_removeTag", { tagId: tags.seller })],
  [pages.lead, "he's no longer a buyer", to("leads_removeTag", { tagId: tags.buyer })],
  [
    pages.ticked,
    "label as Cash",
    ["leads_bulkTag", { ids: [people.ana, people.zoe], add: [tags.cash] }],
  ],
  [
    pages.ticked,
    "take off the Seller tag",
    ["leads_bulkTag", { ids: [people.ana, people.zoe], remove: [tags.seller] }],
  ],
];
