import { createdLead, members, people, type Row, tags } from "../testing";
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

const three = [people.ana, people.zoe, people.diana];
const board = (filter?: unknown): [string, Record<string, unknown>] => [
  "leads_getBoard",
  { ...(filter ? { filter } : {}), limit: 1 },
];
const valued = is("valueCents", "notEmpty");
const shown = three.map((id): [string, Record<string, unknown>] => ["leads_get", { id }]);
const each = (tool: string, input: Record<string, unknown>, ids = three) =>
  ids.map((leadId): [string, Record<string, unknown>] => [tool, { leadId, ...input }]);
const inquiry = (text: string, more = {}): [string, Record<string, unknown>] => [
  "tasks_understand",
  { text, ...more },
];

/** What is said of several leads at once, compared, or added up. */
export const togetherPhrasings: Row[] = [
  ["total value of everything in proposal", board(status("proposal"))],
  ["how much money is in my pipeline", board(all(owner("me"), status(...openStatuses)))],
  ["average deal size", board(all(valued))],
  ["average value of won deals", board(all(status("won"), valued))],
  [
    "avg value of referral leads vs google ads",
    board(all(is("source", "eq", "Referral"), valued)),
    board(all(is("source", "eq", "Google Ads"), valued)),
  ],
  [pages.three, "total value of the selected", ...shown],
  [pages.three, "which of these is worth the most", ...shown],
  [
    "compare Ana Ruiz and Zoe Martin",
    find("Ana Ruiz"),
    find("Zoe Martin"),
    ["leads_get", { id: people.ana }],
    ["leads_get", { id: people.zoe }],
  ],
  [
    "compare zillow and facebook leads",
    count(is("source", "eq", "Zillow")),
    count(is("source", "eq", "Facebook")),
  ],
  [
    "who has more open leads, Mia or Leo",
    count(all(status(...openStatuses), owner(members.mia))),
    count(all(status(...openStatuses), owner(members.leo))),
  ],
  [
    "remind me to call Ana Ruiz and Zoe Martin on Friday",
    inquiry("call Ana Ruiz on Friday"),
    ["tasks_create", { title: "Call Ana Ruiz", leadId: people.ana, dueOn: "2026-11-27" }],
    inquiry("call Zoe Martin on Friday"),
    ["tasks_create", { title: "Call Zoe Martin", leadId: people.zoe, dueOn: "2026-11-27" }],
  ],
  [
    pages.three,
    "todo for each of these: pull comps, thursday",
    inquiry("pull comps, thursday"),
    ...each("tasks_create", { title: "Pull comps", dueOn: "2026-11-26" }),
  ],
  [
    pages.three,
    "left voicemails for all of them",
    ...each("activities_log", { kind: "call", outcome: "voicemail" }),
  ],
  [
    "talked to diana and zoe, noah didnt pick up",
    find("diana"),
    find("zoe"),
    ...each("activities_log", { kind: "call", outcome: "answered" }, [people.diana, people.zoe]),
    find("noah"),
    ...each("activities_log", { kind: "call", outcome: "no_answer" }, [people.noah]),
  ],
  [
    pages.three,
    "merge all 3 into diana",
    find("diana"),
    ["leads_merge", { keepId: people.diana, mergeId: people.ana }],
    ["leads_merge", { keepId: people.diana, mergeId: people.zoe }],
  ],
  ["tag everyone VIP but leave ana alone"],
  [
    "two from the website: Carla Jimenez carla@yahoo.com and Ben Stokes ben@outlook.com",
    [
      "leads_create",
      { firstName: "Carla", lastName: "Jimenez", email: "carla@yahoo.com", source: "Website" },
    ],
    [
      "leads_create",
      { firstName: "Ben", lastName: "Stokes", email: "ben@outlook.com", source: "Website" },
    ],
  ],
  [
    "put Bianca Rossi in the system for me and remind me to ring her at 9 tomorrow",
    ["leads_create", { firstName: "Bianca", lastName: "Rossi" }],
    inquiry("ring her at 9 tomorrow", { leadId: createdLead }),
    ["tasks_create", { title: "Ring her", leadId: createdLead, dueAt: "2026-11-26T16:00:00.000Z" }],
  ],
  [
    "i need to pick up the keys friday 10am",
    inquiry("pick up the keys friday 10am"),
    ["tasks_create", { title: "Pick up the keys", dueAt: "2026-11-27T17:00:00.000Z" }],
  ],
  [
    "i need to assign zoe martin to mia",
    find("zoe martin"),
    ["leads_assign", { id: people.zoe, assignedToId: members.mia }],
  ],
  [pages.lead, "lost"],
  [pages.lead, "new", list(status("new"))],
  [pages.lead, "cash buyer", to("leads_addTags", { tagIds: [tags.cash, tags.buyer] })],
  [pages.lead, "mine now", to("leads_assign", { assignedToId: members.grace })],
  [
    pages.lead,
    "highland, 3 beds, 725k tops, wants to be in by end of feb",
    to("leads_update", {
      customFields: { area: "Highland", bedrooms: 3, budget: 72_500_000, move_by: "2027-02-28" },
    }),
  ],
  [pages.lead, "heads up he moves in May", to("notes_create", { body: "he moves in May" })],
  [pages.lead, "budget 600"],
  [
    pages.lead,
    "who moved this to the stage its in now and when",
    to("activities_listOfLead", { limit: 10 }),
  ],
  [pages.lead, "make it 650k"],
  ["remove zoe from the list"],
  ["find the kim guy", find("kim"), to("leads_get", {})],
  [
    "put zoe and diana in capitol hill but leave ana alone",
    find("zoe"),
    find("diana"),
    [
      "leads_bulkUpdate",
      {
        ids: [people.zoe, people.diana],
        changes: { customFields: { area: "Capitol Hill" } },
      },
    ],
  ],
  [
    "ana ruiz and ana silva are the same person, merge them and keep silva",
    find("ana silva"),
    find("ana ruiz"),
    ["leads_merge", { keepId: people.anaSilva, mergeId: people.ana }],
  ],
  [
    "diana prince email should be dprince@themyscira.com not .co",
    find("diana prince"),
    ["leads_update", { id: people.diana, email: "dprince@themyscira.com" }],
  ],
  [
    "how did november compare to october for new leads",
    count(is("createdAt", "between", ["2026-11-01", "2026-11-30"])),
    count(is("createdAt", "between", ["2026-10-01", "2026-10-31"])),
  ],
  [
    "ana ruiz wants out by march 1st",
    find("ana ruiz"),
    ["leads_update", { id: people.ana, customFields: { move_by: "2027-03-01" } }],
  ],
  [pages.lead, "its his first house, tag it", to("leads_addTags", { tagIds: [tags.firstHome] })],
  [
    pages.lead,
    "get Leo to measure the garage sometime before the 4th",
    inquiry("measure the garage by 2026-12-03", { leadId: people.noah }),
    [
      "tasks_create",
      {
        title: "Measure the garage",
        leadId: people.noah,
        dueOn: "2026-12-03",
        assignedToId: members.leo,
      },
    ],
  ],
  ["any duplicates in here?", ["duplicates_list", { limit: 10 }]],
  ["worst scores first", list(undefined, { sort: "score" })],
  ["leads from last fortnight", list(is("createdAt", "between", ["2026-11-11", "2026-11-25"]))],
  ["my leads sorted by who we spoke to longest ago", list(owner("me"), { sort: "lastContactedAt" })],
  ["what views have i got saved", ["views_list", {}]],
];
