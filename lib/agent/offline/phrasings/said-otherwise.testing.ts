import { people, type Row, tags } from "../testing";
import { noah, pages, to } from "./shorthand.testing";

/** The same changes in other orders of words and with other verbs. */
export const saidOtherwisePhrasings: Row[] = [
  ["add sam for leo, sam okoye, from google ads, 720.555.0110"],
  ["Noah Kim should no longer be tagged VIP", noah, to("leads_removeTag", { tagId: tags.vip })],
  [
    "Noah Kim isn't an investor anymore, drop that tag",
    noah,
    to("leads_removeTag", { tagId: tags.investor }),
  ],
  ["Noah Kim shouldn't be a seller", noah, to("leads_removeTag", { tagId: tags.seller })],
  [
    pages.lead,
    "no longer an investor, remove the tag",
    to("leads_removeTag", { tagId: tags.investor }),
  ],
  [
    pages.three,
    "all preapproved as of today",
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
    "put these three on nurture",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "nurture" } },
    ],
  ],
  [
    pages.three,
    "put these three under nurture",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "nurture" } },
    ],
  ],
  ["put Englewood as the city for Noah Kim", noah, to("leads_update", { address: "Englewood" })],
  ["put 303 555 0100 as the phone for Noah Kim", noah, to("leads_update", { phone: "303 555 0100" })],
  [
    pages.lead,
    "bump the budget up to 725,000 pls",
    to("leads_update", { customFields: { budget: 72_500_000 } }),
  ],
  [
    pages.lead,
    "push the move by back to june 1",
    to("leads_update", { customFields: { move_by: "2027-06-01" } }),
  ],
  ["bring the value of Noah Kim down to 410k", noah, to("leads_update", { valueCents: 41_000_000 })],
  ["put Noah Kim back to nuture", noah, to("leads_setStatus", { status: "nurture" })],
];
