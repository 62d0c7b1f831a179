import { lastEntry, members, people, type Row } from "../testing";
import { all, everyTag, find, is, noah, pages, status, to } from "./shorthand.testing";

export const removingPhrasings: Row[] = [
  ["delete Noah Kim", noah, to("leads_delete", {})],
  [
    "delete all lost leads from last year",
    [
      "leads_bulkDelete",
      { filter: all(status("lost"), is("closedAt", "between", ["2025-01-01", "2025-12-31"])) },
    ],
  ],
  ["restore Zoe Martin", ["bin_list", { limit: 100 }], ["bin_restore", { ids: [people.zoe] }]],
  [
    "undo",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  [pages.lead, "delete this", to("leads_delete", {})],
  [
    "bring back the one I just deleted",
    ["bin_list", { limit: 100 }],
    ["bin_restore", { ids: [people.zoe] }],
  ],
  [
    "delete all lost leads older than 2 years",
    ["leads_bulkDelete", { filter: all(status("lost"), is("createdAt", "before", { months: 24 })) }],
  ],
  [
    "delete leads without email and phone",
    ["leads_bulkDelete", { filter: all(is("email", "empty"), is("phone", "empty")) }],
  ],
  ["get rid of Noah Kim", noah, to("leads_delete", {})],
  [pages.lead, "bin it", to("leads_delete", {})],
  [pages.lead, "delete", to("leads_delete", {})],
  [pages.lead, "delete this lead", to("leads_delete", {})],
  [pages.lead, "remove this lead", to("leads_delete", {})],
  [
    pages.lead,
    "undo",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  [
    pages.three,
    "delete selected",
    ["leads_bulkDelete", { ids: [people.ana, people.zoe, people.diana] }],
  ],
  [
    "delete the leads from Facebook that are lost",
    ["leads_bulkDelete", { filter: all(is("source", "eq", "Facebook"), status("lost")) }],
  ],
  ["move Noah Kim to trash", noah, to("leads_delete", {})],
  ["undelete Zoe Martin", ["bin_list", { limit: 100 }], ["bin_restore", { ids: [people.zoe] }]],
  [
    "bring back the lead I deleted",
    ["bin_list", { limit: 100 }],
    ["bin_restore", { ids: [people.zoe] }],
  ],
  [
    ["assign Noah Kim to Mia", "undo that"],
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  ["scrap Noah Kim", noah, to("leads_delete", {})],
  [
    "delete all untagged leads from Facebook",
    ["leads_bulkDelete", { filter: all(is("tags", "none", everyTag), is("source", "eq", "Facebook")) }],
  ],
  [
    "remove the leads that have no email and no phone",
    ["leads_bulkDelete", { filter: all(is("email", "empty"), is("phone", "empty")) }],
  ],
  [
    "take back my last change",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  ["delete Zoe Martin", find("Zoe Martin"), ["leads_delete", { id: people.zoe }]],
  [
    "delete leads older than 3 years that are lost",
    ["leads_bulkDelete", { filter: all(is("createdAt", "before", { months: 36 }), status("lost")) }],
  ],
  [pages.lead, "send to trash", to("leads_delete", {})],
  [pages.three, "delete these", ["leads_bulkDelete", { ids: [people.ana, people.zoe, people.diana] }]],
  [pages.three, "trash these", ["leads_bulkDelete", { ids: [people.ana, people.zoe, people.diana] }]],
  [
    "undo what I just did",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  [
    "move Diana Prince to the recycle bin",
    find("Diana Prince"),
    ["leads_delete", { id: people.diana }],
  ],
  [
    "undo my last action",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
];
