import { lastEntry, members, people, type Row } from "../testing";
import { all, is, noah, pages, status, to } from "./shorthand.testing";

export const removingPhrasings: Row[] = [
  ["delete Noah Kim", noah, to("leads_delete", {})],
  [
    "delete all lost leads from last year",
    [
      "leads_bulkDelete",
      { filter: all(status("lost"), is("createdAt", "between", ["2025-01-01", "2025-12-31"])) },
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
];
