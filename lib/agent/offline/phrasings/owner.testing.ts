import { members, people, type Row } from "../testing";
import { all, find, is, list, noah, openStatuses, owner, pages, status, to } from "./shorthand.testing";

export const ownerPhrasings: Row[] = [
  ["assign Noah Kim to Mia", noah, to("leads_assign", { assignedToId: members.mia })],
  [
    ["assign Ana to Mia", "the second"],
    ["leads_assign", { id: people.anaSilva, assignedToId: members.mia }],
  ],
  ["give Noah Kim to Leo", noah, to("leads_assign", { assignedToId: members.leo })],
  ["assign Noah Kim to me", noah, to("leads_assign", { assignedToId: members.grace })],
  ["unassign Noah Kim", noah, to("leads_assign", { assignedToId: null })],
  ["make Mia the owner of Noah Kim", noah, to("leads_assign", { assignedToId: members.mia })],
  ["let Mia take over Noah Kim", noah, to("leads_assign", { assignedToId: members.mia })],
  ["Noah Kim should go to Mia", noah, to("leads_assign", { assignedToId: members.mia })],
  [
    "can you give Mia all the unassigned leads",
    ["leads_bulkAssign", { filter: is("assignedToId", "empty"), assignedToId: members.mia }],
  ],
  [
    "assign all new leads to Leo",
    ["leads_bulkAssign", { filter: status("new"), assignedToId: members.leo }],
  ],
  [
    "hand over all of Leo's open leads to Mia",
    [
      "leads_bulkAssign",
      { filter: all(owner(members.leo), status(...openStatuses)), assignedToId: members.mia },
    ],
  ],
  [
    "split unassigned leads evenly between Mia and Leo",
    [
      "leads_bulkAssign",
      { filter: is("assignedToId", "empty"), splitOver: [members.mia, members.leo] },
    ],
  ],
  [
    "distribute the new leads among the team",
    [
      "leads_bulkAssign",
      { filter: status("new"), splitOver: [members.ada, members.grace, members.mia, members.leo] },
    ],
  ],
  [
    "assign Noah Kim and Zoe Martin to Leo",
    noah,
    find("Zoe Martin"),
    ["leads_bulkAssign", { ids: [people.noah, people.zoe], assignedToId: members.leo }],
  ],
  [
    "show new leads and assign them to Mia",
    list(status("new")),
    [
      "leads_bulkAssign",
      {
        ids: [people.ana, people.anaSilva, people.noah, people.zoe, people.diana],
        assignedToId: members.mia,
      },
    ],
  ],
  [
    ["show new leads", "assign the second one to Mia"],
    ["leads_assign", { id: people.anaSilva, assignedToId: members.mia }],
  ],
  [
    ["how many leads from Zillow?", "assign them to Mia"],
    ["leads_bulkAssign", { filter: is("source", "eq", "Zillow"), assignedToId: members.mia }],
  ],
  [pages.lead, "assign it to Leo", to("leads_assign", { assignedToId: members.leo })],
  [
    pages.ticked,
    "assign these to Mia",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe], assignedToId: members.mia }],
  ],
  [
    pages.ticked,
    "split these between Mia and Leo",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe], splitOver: [members.mia, members.leo] }],
  ],
  [
    pages.view,
    "assign all leads in this list to Leo",
    ["leads_bulkAssign", { filter: is("source", "eq", "Zillow"), q: "kim", assignedToId: members.leo }],
  ],
  [
    "set the owner to Mia for all unassigned leads",
    ["leads_bulkAssign", { filter: is("assignedToId", "empty"), assignedToId: members.mia }],
  ],
  [pages.lead, "I'll take this one", to("leads_assign", { assignedToId: members.grace })],
];
