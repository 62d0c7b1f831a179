import { members, people, type Row, tags } from "../testing";
import { dropped, nextOf, pages } from "./shorthand.testing";

export const hastyPhrasings: Row[] = [
  [
    "zoe martin new cell is 303-555-0178",
    ["leads_list", { q: "zoe martin", limit: 10 }],
    ["leads_update", { id: people.zoe, phone: "303-555-0178" }],
  ],
  [
    "ana silva is preapproved now!!",
    ["leads_list", { q: "ana silva", limit: 10 }],
    ["leads_update", { id: people.anaSilva, customFields: { pre_approved: true } }],
  ],
  [
    "noah kims number?",
    ["leads_list", { q: "noah kims", limit: 10 }],
    ["leads_list", { q: "noah kim", limit: 10 }],
    ["leads_get", { id: people.noah }],
  ],
  [
    "change zoes preferred area to cherry crk",
    ["leads_list", { q: "zoes", limit: 10 }],
    ["leads_list", { q: "zoe", limit: 10 }],
    ["leads_update", { id: people.zoe, customFields: { area: "Cherry Creek" } }],
  ],
  [
    "we won noah kim woohoo",
    ["leads_list", { q: "noah kim", limit: 10 }],
    ["leads_setStatus", { id: people.noah, status: "won" }],
  ],
  [
    "fb leads from last week",
    [
      "leads_list",
      {
        filter: {
          and: [
            { field: "source", op: "eq", value: "Facebook" },
            { field: "createdAt", op: "between", value: ["2026-11-16", "2026-11-22"] },
          ],
        },
        limit: 10,
      },
    ],
  ],
  [
    "budget under 400k, highland or cap hill",
    [
      "leads_list",
      {
        filter: {
          and: [
            { field: "custom.budget", op: "lt", value: 40000000 },
            { field: "custom.area", op: "in", value: ["Highland", "Capitol Hill"] },
          ],
        },
        limit: 10,
      },
    ],
  ],
  [
    "anybody in Highland with more than 700k to spend?",
    [
      "leads_list",
      {
        filter: {
          and: [
            { field: "custom.area", op: "in", value: ["Highland"] },
            { field: "custom.budget", op: "gt", value: 70000000 },
          ],
        },
        limit: 10,
      },
    ],
  ],
  [
    "first time buyers that arent preapproved yet",
    [
      "leads_list",
      {
        filter: {
          and: [
            { field: "tags", op: "any", value: [tags.firstHome] },
            { field: "custom.pre_approved", op: "is", value: false },
          ],
        },
        limit: 10,
      },
    ],
  ],
  [
    "who's looking for 4+ beds",
    ["leads_list", { filter: { field: "custom.bedrooms", op: "gte", value: 4 }, limit: 10 }],
  ],
  [
    "who havent we talked to in like 2 weeks",
    [
      "leads_list",
      {
        filter: {
          or: [
            { field: "lastContactedAt", op: "before", value: { weeks: 2 } },
            { field: "lastContactedAt", op: "empty" },
          ],
        },
        limit: 10,
      },
    ],
  ],
  [
    "anything w/out a phone number",
    ["leads_list", { filter: { field: "phone", op: "empty" }, limit: 10 }],
  ],
  [
    pages.lead,
    "hes preapproved now",
    ["leads_update", { id: people.noah, customFields: { pre_approved: true } }],
  ],
  [pages.lead, "appt booked", ["leads_setStatus", { id: people.noah, status: "appointment" }]],
  [pages.lead, "clear the next step date", nextOf(), dropped],
  [
    "Bump Zoe to proposal, actually no, negotiation",
    ["leads_list", { q: "Zoe", limit: 10 }],
    ["leads_setStatus", { id: people.zoe, status: "negotiation" }],
  ],
  [
    "assign diana to ada, no wait, make that Mia",
    ["leads_list", { q: "diana", limit: 10 }],
    ["leads_assign", { id: people.diana, assignedToId: members.mia }],
  ],
  ["mark Noah Kim lost, no wait, tag him VIP"],
  [
    "set Zoe Martin's budget to 400k, sorry I mean 450k",
    ["leads_list", { q: "Zoe Martin", limit: 10 }],
    ["leads_update", { id: people.zoe, customFields: { budget: 45000000 } }],
  ],
  ["make ada an admin"],
  ["switch our plan to the annual billing"],
  [
    "did i already finish the task about dianas contract?",
    ["tasks_list", { q: "diana contract", sort: "dueAt", limit: 20 }],
  ],
  [
    "what's Leo got due this week",
    [
      "tasks_list",
      {
        status: ["todo", "in_progress"],
        assignedToId: [members.leo],
        filter: { field: "dueAt", op: "between", value: ["2026-11-23", "2026-11-29"] },
        sort: "dueAt",
        limit: 20,
      },
    ],
  ],
  [
    pages.lead,
    "get Leo to measure the garage on friday",
    ["tasks_understand", { text: "measure the garage on friday", leadId: people.noah }],
    [
      "tasks_create",
      {
        title: "Measure the garage",
        leadId: people.noah,
        dueOn: "2026-11-27",
        assignedToId: members.leo,
      },
    ],
  ],
];
