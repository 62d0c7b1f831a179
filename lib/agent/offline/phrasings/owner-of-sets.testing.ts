import { members, people, type Row, tags } from "../testing";
import { all, find, is, list, noah, openStatuses, owner, status } from "./shorthand.testing";

export const ownerOfSetsPhrasings: Row[] = [
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
    ["how many leads from Zillow?", "assign them to Mia"],
    ["leads_bulkAssign", { filter: is("source", "eq", "Zillow"), assignedToId: members.mia }],
  ],
  [
    "set the owner to Mia for all unassigned leads",
    ["leads_bulkAssign", { filter: is("assignedToId", "empty"), assignedToId: members.mia }],
  ],
  [
    "assign the 5 newest leads to Mia",
    list(undefined, { sort: "-createdAt", limit: 5 }),
    [
      "leads_bulkAssign",
      {
        ids: [people.ana, people.anaSilva, people.noah, people.zoe, people.diana],
        assignedToId: members.mia,
      },
    ],
  ],
  [
    "move everything Leo has to Grace",
    ["leads_bulkAssign", { filter: owner(members.leo), assignedToId: members.grace }],
  ],
  [
    "Mia takes all new Zillow leads",
    [
      "leads_bulkAssign",
      { filter: all(status("new"), is("source", "eq", "Zillow")), assignedToId: members.mia },
    ],
  ],
  [
    "hand the unassigned ones to Leo",
    ["leads_bulkAssign", { filter: is("assignedToId", "empty"), assignedToId: members.leo }],
  ],
  [
    "assign Noah Kim and Zoe Martin to Mia",
    noah,
    find("Zoe Martin"),
    ["leads_bulkAssign", { ids: [people.noah, people.zoe], assignedToId: members.mia }],
  ],
  [
    "transfer all of Grace's leads in proposal to Ada",
    [
      "leads_bulkAssign",
      { filter: all(owner(members.grace), status("proposal")), assignedToId: members.ada },
    ],
  ],
  [
    "can you make Leo the owner of all Facebook leads?",
    ["leads_bulkAssign", { filter: is("source", "eq", "Facebook"), assignedToId: members.leo }],
  ],
  [
    "unassign all of Leo's lost leads",
    ["leads_bulkAssign", { filter: all(owner(members.leo), status("lost")), assignedToId: null }],
  ],
  [
    "take all new leads away from Leo",
    ["leads_bulkAssign", { filter: status("new"), assignedToId: null }],
  ],
  [
    ["show new leads", "assign the first two to Mia"],
    ["leads_bulkAssign", { ids: [people.ana, people.anaSilva], assignedToId: members.mia }],
  ],
  [
    "hand all cash buyers to Ada",
    [
      "leads_bulkAssign",
      {
        filter: all(is("tags", "any", [tags.cash]), is("tags", "any", [tags.buyer])),
        assignedToId: members.ada,
      },
    ],
  ],
  [
    "Grace is taking over Mia's leads",
    ["leads_bulkAssign", { filter: owner(members.mia), assignedToId: members.grace }],
  ],
  [
    "all unassigned leads go to Leo",
    ["leads_bulkAssign", { filter: is("assignedToId", "empty"), assignedToId: members.leo }],
  ],
  [
    "reassign everything from Leo to Grace",
    ["leads_bulkAssign", { filter: owner(members.leo), assignedToId: members.grace }],
  ],
  [
    "take Leo off all nurture leads",
    ["leads_bulkAssign", { filter: status("nurture"), assignedToId: null }],
  ],
  [
    "Diana Prince and Zoe Martin go to Leo",
    find("Diana Prince"),
    find("Zoe Martin"),
    ["leads_bulkAssign", { ids: [people.diana, people.zoe], assignedToId: members.leo }],
  ],
  [
    "assign leads from Facebook this week to Mia",
    [
      "leads_bulkAssign",
      {
        filter: all(
          is("source", "eq", "Facebook"),
          is("createdAt", "between", ["2026-11-23", "2026-11-29"]),
        ),
        assignedToId: members.mia,
      },
    ],
  ],
  [
    "assign new leads without owner to me",
    ["leads_bulkAssign", { filter: status("new"), assignedToId: members.grace }],
  ],
  [
    "change owner of all proposal leads from Mia to Leo",
    [
      "leads_bulkAssign",
      { filter: all(status("proposal"), owner(members.mia)), assignedToId: members.leo },
    ],
  ],
  [
    "reassign all of Leo's new leads to Mia",
    ["leads_bulkAssign", { filter: all(owner(members.leo), status("new")), assignedToId: members.mia }],
  ],
  [
    "please transfer Leo's qualified leads to Ada",
    [
      "leads_bulkAssign",
      { filter: all(owner(members.leo), status("qualified")), assignedToId: members.ada },
    ],
  ],
];
