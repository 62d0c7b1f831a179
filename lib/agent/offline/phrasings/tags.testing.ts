import { createdLead, members, people, type Row, tags } from "../testing";
import { all, find, is, list, noah, owner, pages, status, to } from "./shorthand.testing";

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
  [
    "untag Cash from all lost leads",
    ["leads_bulkTag", { filter: status("lost"), remove: [tags.cash] }],
  ],
  [
    "remove the tag Buyer from won leads",
    ["leads_bulkTag", { filter: status("won"), remove: [tags.buyer] }],
  ],
  [
    "take VIP off everyone from Facebook",
    ["leads_bulkTag", { filter: is("source", "eq", "Facebook"), remove: [tags.vip] }],
  ],
  [
    "add VIP to all leads over 1m",
    ["leads_bulkTag", { filter: is("valueCents", "gt", 100_000_000), add: [tags.vip] }],
  ],
  [
    "tag all of Mia's investors Cash",
    [
      "leads_bulkTag",
      { filter: all(owner(members.mia), is("tags", "any", [tags.investor])), add: [tags.cash] },
    ],
  ],
  [
    "label leads in Denver as Buyer",
    ["leads_bulkTag", { filter: is("address", "contains", "Denver"), add: [tags.buyer] }],
  ],
  ["make Noah Kim an investor", noah, to("leads_addTags", { tagIds: [tags.investor] })],
  [pages.lead, "this is a VIP seller", to("leads_addTags", { tagIds: [tags.vip, tags.seller] })],
  [
    pages.lead,
    "she is a first-home buyer",
    to("leads_addTags", { tagIds: [tags.firstHome, tags.buyer] }),
  ],
  [pages.lead, "tag: VIP, Cash", to("leads_addTags", { tagIds: [tags.vip, tags.cash] })],
  [pages.lead, "add tags VIP and Investor", to("leads_addTags", { tagIds: [tags.vip, tags.investor] })],
  [pages.lead, "drop the VIP tag", to("leads_removeTag", { tagId: tags.vip })],
  [
    pages.lead,
    "remove tags VIP and Cash",
    to("leads_removeTag", { tagId: tags.vip }),
    to("leads_removeTag", { tagId: tags.cash }),
  ],
  [pages.lead, "not a VIP anymore", to("leads_removeTag", { tagId: tags.vip })],
  [
    pages.three,
    "tag all of them Investor and Cash",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.investor, tags.cash] }],
  ],
  [
    pages.three,
    "remove VIP",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], remove: [tags.vip] }],
  ],
  [
    pages.three,
    "tag VIP",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.vip] }],
  ],
  ["Noah Kim wants to sell: tag him seller", noah, to("leads_addTags", { tagIds: [tags.seller] })],
  [
    "tag Noah Kim as VIP, Cash and Investor",
    noah,
    to("leads_addTags", { tagIds: [tags.vip, tags.cash, tags.investor] }),
  ],
  ["add the tag first home to Noah Kim", noah, to("leads_addTags", { tagIds: [tags.firstHome] })],
  [
    "Noah Kim is a first-home buyer",
    noah,
    to("leads_addTags", { tagIds: [tags.firstHome, tags.buyer] }),
  ],
  [
    "remove buyer and cash from Noah Kim",
    noah,
    to("leads_removeTag", { tagId: tags.buyer }),
    to("leads_removeTag", { tagId: tags.cash }),
  ],
  [
    "tag everyone in Highland with a budget over 700k as VIP",
    [
      "leads_bulkTag",
      {
        filter: all(is("custom.area", "in", ["Highland"]), is("custom.budget", "gt", 70_000_000)),
        add: [tags.vip],
      },
    ],
  ],
  ["give Noah Kim the investor tag", noah, to("leads_addTags", { tagIds: [tags.investor] })],
  [["who is Noah Kim", "make him VIP"], to("leads_addTags", { tagIds: [tags.vip] })],
  [
    "put VIP on Noah Kim and Zoe Martin",
    noah,
    find("Zoe Martin"),
    ["leads_bulkTag", { ids: [people.noah, people.zoe], add: [tags.vip] }],
  ],
  [
    "Noah Kim is both a buyer and a seller",
    noah,
    to("leads_addTags", { tagIds: [tags.buyer, tags.seller] }),
  ],
  ["strip the buyer tag from Noah Kim", noah, to("leads_removeTag", { tagId: tags.buyer })],
  [pages.lead, "add investor", to("leads_addTags", { tagIds: [tags.investor] })],
  [pages.lead, "no longer a VIP", to("leads_removeTag", { tagId: tags.vip })],
  [
    pages.three,
    "these are VIPs",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.vip] }],
  ],
  [
    pages.three,
    "add Seller",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.seller] }],
  ],
  ["make Diana a VIP", find("Diana"), ["leads_addTags", { id: people.diana, tagIds: [tags.vip] }]],
  [
    "add VIP tag to top 5 leads by value",
    list(undefined, { sort: "-valueCents", limit: 5 }),
    [
      "leads_bulkTag",
      { ids: [people.ana, people.anaSilva, people.noah, people.zoe, people.diana], add: [tags.vip] },
    ],
  ],
  [
    "tag Zillow leads over 500k as Investor",
    [
      "leads_bulkTag",
      {
        filter: all(is("source", "eq", "Zillow"), is("valueCents", "gt", 50_000_000)),
        add: [tags.investor],
      },
    ],
  ],
  [
    "remove all VIP tags from lost leads",
    ["leads_bulkTag", { filter: status("lost"), remove: [tags.vip] }],
  ],
  [pages.lead, "tag him as cash buyer", to("leads_addTags", { tagIds: [tags.cash, tags.buyer] })],
  [pages.lead, "he isn't a buyer any more", to("leads_removeTag", { tagId: tags.buyer })],
  [
    pages.three,
    "untag Cash",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], remove: [tags.cash] }],
  ],
  [
    "tag everyone from Open house as Buyer",
    ["leads_bulkTag", { filter: is("source", "eq", "Open house"), add: [tags.buyer] }],
  ],
  [
    "all leads from Walk-in should be tagged Buyer",
    ["leads_bulkTag", { filter: is("source", "eq", "Walk-in"), add: [tags.buyer] }],
  ],
  [
    "take the Seller tag off Diana Prince",
    find("Diana Prince"),
    ["leads_removeTag", { id: people.diana, tagId: tags.seller }],
  ],
  [pages.lead, "put a VIP tag on it", to("leads_addTags", { tagIds: [tags.vip] })],
  [
    pages.three,
    "tag these as Seller",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.seller] }],
  ],
];
