import { members, people, type Row } from "../testing";
import { all, is, owner, pages, status } from "./shorthand.testing";

export const splittingPhrasings: Row[] = [
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
    "give half of Leo's leads to Mia",
    ["leads_bulkAssign", { filter: owner(members.leo), splitOver: [members.leo, members.mia] }],
  ],
  [
    "share out new leads among the team",
    [
      "leads_bulkAssign",
      { filter: status("new"), splitOver: [members.ada, members.grace, members.mia, members.leo] },
    ],
  ],
  [
    pages.three,
    "Leo gets these",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.leo }],
  ],
  [
    pages.three,
    "these go to Leo",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.leo }],
  ],
  [
    pages.three,
    "unassign them",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: null }],
  ],
  [
    pages.three,
    "unassign all",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: null }],
  ],
  [
    pages.three,
    "assign to me",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.grace }],
  ],
  [
    pages.three,
    "I take these",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.grace }],
  ],
  [
    pages.three,
    "divide them between Mia, Leo and Grace",
    [
      "leads_bulkAssign",
      {
        ids: [people.ana, people.zoe, people.diana],
        splitOver: [members.mia, members.leo, members.grace],
      },
    ],
  ],
  [
    pages.three,
    "half to Mia, half to Leo",
    [
      "leads_bulkAssign",
      { ids: [people.ana, people.zoe, people.diana], splitOver: [members.mia, members.leo] },
    ],
  ],
  [
    "distribute unassigned website leads evenly between Mia and Leo",
    [
      "leads_bulkAssign",
      {
        filter: all(is("assignedToId", "empty"), is("source", "eq", "Website")),
        splitOver: [members.mia, members.leo],
      },
    ],
  ],
  [
    "share Mia's leads between Leo and Ada",
    ["leads_bulkAssign", { filter: owner(members.mia), splitOver: [members.leo, members.ada] }],
  ],
  [
    pages.three,
    "give to Mia",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.mia }],
  ],
  [
    pages.three,
    "assign half to Mia and half to Leo",
    [
      "leads_bulkAssign",
      { ids: [people.ana, people.zoe, people.diana], splitOver: [members.mia, members.leo] },
    ],
  ],
  [
    "split all unassigned leads fairly between the team",
    [
      "leads_bulkAssign",
      {
        filter: is("assignedToId", "empty"),
        splitOver: [members.ada, members.grace, members.mia, members.leo],
      },
    ],
  ],
  [
    pages.three,
    "assign them all to me",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: members.grace }],
  ],
];
