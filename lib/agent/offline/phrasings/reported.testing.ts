import { lastEntry, members, people, type Row, tags } from "../testing";
import { all, find, is, noah, pages, status, to } from "./shorthand.testing";

/** Calls and notes as people report them, questions after one lead, and new leads without the word. */
export const reportedPhrasings: Row[] = [
  [
    pages.lead,
    "quick call just now, he'll send bank letter tonight",
    ["activities_log", { leadId: people.noah, kind: "call", notes: "he'll send bank letter tonight" }],
  ],
  [
    "good chat with Noah Kim, wants to see the loft",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", notes: "wants to see the loft" }],
  ],
  [
    "diana prince phoned at lunch, wants a second look, chatted maybe 5 min",
    find("diana prince"),
    [
      "activities_log",
      {
        leadId: people.diana,
        kind: "call",
        direction: "in",
        durationSeconds: 300,
        notes: "wants a second look",
      },
    ],
  ],
  [
    "zoe martin hung up on me. log it i guess",
    find("zoe martin"),
    ["activities_log", { leadId: people.zoe, kind: "call", direction: "in" }],
  ],
  [
    "stick a comment on Noah Kim, divorce in progress so both have to sign",
    noah,
    to("notes_create", { body: "divorce in progress so both have to sign" }),
  ],
  [
    "drop a quick note on Noah Kim: gate code 4411",
    noah,
    to("notes_create", { body: "gate code 4411" }),
  ],
  [
    pages.three,
    "write on each: holiday card mailed",
    ["notes_create", { id: people.ana, body: "holiday card mailed" }],
    ["notes_create", { id: people.zoe, body: "holiday card mailed" }],
    ["notes_create", { id: people.diana, body: "holiday card mailed" }],
  ],
  ["which company is Noah Kim with?", noah, to("leads_get", {})],
  ["when does Noah Kim want to move", noah, to("leads_get", {})],
  [pages.lead, "when does he need to be out", to("leads_get", {})],
  ["who owns ana's file", find("ana")],
  ["who owns Noah Kim's record", noah, to("leads_get", {})],
  ["who changed Noah Kim last and when?", noah, to("activities_listOfLead", { limit: 10 })],
  ["did anybody touch Noah Kim's record this week", noah, to("activities_listOfLead", { limit: 50 })],
  [pages.lead, "what happened here since monday", to("activities_listOfLead", { limit: 50 })],
  [pages.lead, "what happened since monday", to("activities_listOfLead", { limit: 50 })],
  ["what happened with Noah Kim this week", noah, to("activities_listOfLead", { limit: 50 })],
  [
    "i binned zoe martin by accident, can you get her back",
    ["bin_list", { limit: 100 }],
    ["bin_restore", { ids: [people.zoe] }],
  ],
  ["get Zoe Martin back", ["bin_list", { limit: 100 }], ["bin_restore", { ids: [people.zoe] }]],
  [
    "ugh no put it back how it was",
    ["journal_list", { actorId: members.grace, changesOnly: true, limit: 10 }],
    ["journal_undo", { id: lastEntry }],
  ],
  [
    "can mia pick up all of the new facebook ones that came in since monday",
    [
      "leads_bulkAssign",
      {
        filter: all(
          status("new"),
          is("source", "eq", "Facebook"),
          is("createdAt", "gte", "2026-11-23"),
        ),
        assignedToId: members.mia,
      },
    ],
  ],
  ["delete Leo from the team"],
  ["show me our last invoice"],
  ["turn off notifications for leo"],
  [
    "new walk-in: Carla Jimenez, phone 303 555 0172",
    [
      "leads_create",
      { firstName: "Carla", lastName: "Jimenez", source: "Walk-in", phone: "303 555 0172" },
    ],
  ],
  [
    "new referral Jane Doe 303-555-0101",
    ["leads_create", { firstName: "Jane", lastName: "Doe", source: "Referral", phone: "303-555-0101" }],
  ],
  [
    "got a referral, Jane Doe, 303-555-0199",
    ["leads_create", { firstName: "Jane", lastName: "Doe", source: "Referral", phone: "303-555-0199" }],
  ],
  [
    "Create Omar Haddad, company Haddad Dental, title Owner, value 610000",
    [
      "leads_create",
      {
        firstName: "Omar",
        lastName: "Haddad",
        company: "Haddad Dental",
        title: "Owner",
        valueCents: 61_000_000,
      },
    ],
  ],
  [
    "make a lead for Beth Marsh, 3 bedrooms in Capitol Hill, pre-approved",
    [
      "leads_create",
      {
        firstName: "Beth",
        lastName: "Marsh",
        customFields: { bedrooms: 3, area: "Capitol Hill", pre_approved: true },
      },
    ],
  ],
  [
    "new lead Jane Doe, not pre-approved yet, 600k max",
    [
      "leads_create",
      { firstName: "Jane", lastName: "Doe", customFields: { pre_approved: false, budget: 60_000_000 } },
    ],
  ],
  [
    "new lead Jane Doe, wants 2br cap hill, nothing over 550k, pre-approved: no",
    [
      "leads_create",
      {
        firstName: "Jane",
        lastName: "Doe",
        customFields: { bedrooms: 2, area: "Capitol Hill", budget: 55_000_000, pre_approved: false },
      },
    ],
  ],
  [
    "Hank Morrow 303-555-0177 from Zillow, cash buyer",
    [
      "leads_create",
      {
        firstName: "Hank",
        lastName: "Morrow",
        phone: "303-555-0177",
        source: "Zillow",
        tagIds: [tags.cash, tags.buyer],
      },
    ],
  ],
];
