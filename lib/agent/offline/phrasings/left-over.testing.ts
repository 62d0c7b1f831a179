import { members, people, type Row, tags } from "../testing";
import {
  all,
  count,
  find,
  is,
  list,
  openStatuses,
  owner,
  pages,
  status,
  to,
} from "./shorthand.testing";

const tagged = (tag: string) => is("tags", "any", [tag]);
const ofEach = (filter: unknown) => [
  ...[members.ada, members.grace, members.mia, members.leo].map((each) =>
    count(all(filter, owner(each))),
  ),
  count(all(filter, is("assignedToId", "empty"))),
];

/** Words that are easily left over: a label that looks like an order, an order that says again what was told. */
export const leftOverPhrasings: Row[] = [
  [
    "at least 3 bedrooms and move by before March 1",
    list(all(is("custom.bedrooms", "gte", 3), is("custom.move_by", "lt", "2027-03-01"))),
  ],
  [
    "buyers with 2 bedrooms and move by after June 1",
    list(
      all(tagged(tags.buyer), is("custom.bedrooms", "eq", 2), is("custom.move_by", "gt", "2027-06-01")),
    ),
  ],
  ["who owns how many VIPs?", ...ofEach(tagged(tags.vip))],
  ["who has how many open leads", ...ofEach(status(...openStatuses))],
  [
    "Add Marcus Bell of Bell Roasters as a lead for Leo, value 420k, tag Investor",
    [
      "leads_create",
      {
        firstName: "Marcus",
        lastName: "Bell",
        company: "Bell Roasters",
        valueCents: 42_000_000,
        assignedToId: members.leo,
        tagIds: [tags.investor],
      },
    ],
  ],
  [
    "add Jane Doe from Acme Widgets as a new lead for Mia",
    [
      "leads_create",
      { firstName: "Jane", lastName: "Doe", company: "Acme Widgets", assignedToId: members.mia },
    ],
  ],
  [
    "Zoe Martin moved to Aurora, update her city",
    find("Zoe Martin"),
    ["leads_update", { id: people.zoe, address: "Aurora" }],
  ],
  [
    "Diana Prince relocated to Boulder; please update her address",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, address: "Boulder" }],
  ],
  [pages.lead, "he moved to 12 Main St, Denver", to("leads_update", { address: "12 Main St, Denver" })],
  [
    pages.lead,
    "show me everything that happened on this lead",
    to("activities_listOfLead", { limit: 10 }),
  ],
  [
    "show me everything that happened with Diana Prince",
    find("Diana Prince"),
    ["activities_listOfLead", { id: people.diana, limit: 10 }],
  ],
  [
    "mark Diana Prince as lost, she chose another agent",
    find("Diana Prince"),
    ["leads_setStatus", { id: people.diana, status: "lost", lossReason: "Chose another agent" }],
  ],
  [
    pages.lead,
    "mark this one lost because of timing",
    to("leads_setStatus", { status: "lost", lossReason: "Timing" }),
  ],
];
