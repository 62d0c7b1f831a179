import { lastNote, members, people, type Row, savedView } from "../testing";
import { find, is, list, noah, pages, to } from "./shorthand.testing";

export const workingPhrasings: Row[] = [
  ["how many leads per source", ["dashboard_getLeadsBySource", {}]],
  [
    pages.lead,
    "left a voicemail",
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "voicemail" }],
  ],
  [
    "merge Noah Kim and Zoe Martin",
    noah,
    find("Zoe Martin"),
    ["leads_merge", { keepId: people.noah, mergeId: people.zoe }],
  ],
  ["what's our win rate", ["dashboard_getOverview", {}]],
  ["total value of won deals", ["dashboard_getOverview", {}]],
  ["how much money did we make", ["dashboard_getOverview", {}]],
  ["show me the dashboard", ["dashboard_getOverview", {}]],
  [
    "log a call with Noah Kim, no answer",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  [
    "log a call with Noah Kim: left a voicemail",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "voicemail" }],
  ],
  [
    "I called Noah Kim, no answer",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  [
    "I spoke to Noah Kim for 10 minutes, he wants a pool",
    noah,
    [
      "activities_log",
      {
        leadId: people.noah,
        kind: "call",
        outcome: "answered",
        durationSeconds: 600,
        notes: "he wants a pool",
      },
    ],
  ],
  [
    "met Noah Kim yesterday, he liked the house",
    noah,
    [
      "activities_log",
      {
        leadId: people.noah,
        kind: "meeting",
        happenedAt: "2026-11-24T19:00:00.000Z",
        notes: "he liked the house",
      },
    ],
  ],
  ["had a meeting with Noah Kim", noah, ["activities_log", { leadId: people.noah, kind: "meeting" }]],
  [
    "Noah Kim didn't answer",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  ["I texted Noah Kim", noah, ["activities_log", { leadId: people.noah, kind: "text" }]],
  [
    "got a call from Noah Kim",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", direction: "in" }],
  ],
  [pages.lead, "log a call", ["activities_log", { leadId: people.noah, kind: "call" }]],
  [
    pages.lead,
    "called, no answer",
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  [pages.lead, "I called her", ["activities_log", { leadId: people.noah, kind: "call" }]],
  [
    pages.lead,
    "spoke to him about the offer",
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "answered", notes: "the offer" }],
  ],
  [
    pages.lead,
    "log a call: went well, wants a second showing",
    [
      "activities_log",
      { leadId: people.noah, kind: "call", notes: "went well, wants a second showing" },
    ],
  ],
  [
    "merge Ana Silva into Ana Ruiz",
    find("Ana Ruiz"),
    find("Ana Silva"),
    ["leads_merge", { keepId: people.ana, mergeId: people.anaSilva }],
  ],
  [
    "merge Ana Silva into Ana Ruiz, they're the same person",
    find("Ana Ruiz"),
    find("Ana Silva"),
    ["leads_merge", { keepId: people.ana, mergeId: people.anaSilva }],
  ],
  [
    "Noah Kim and Zoe Martin are the same person",
    noah,
    find("Zoe Martin"),
    ["leads_merge", { keepId: people.noah, mergeId: people.zoe }],
  ],
  [
    pages.lead,
    "merge it with Zoe Martin",
    find("Zoe Martin"),
    ["leads_merge", { keepId: people.noah, mergeId: people.zoe }],
  ],
  [
    pages.lead,
    "pin the last note",
    to("notes_list", { limit: 10 }),
    ["notes_update", { id: lastNote, isPinned: true }],
  ],
  [
    "pin the note of Noah Kim",
    noah,
    to("notes_list", { limit: 10 }),
    ["notes_update", { id: lastNote, isPinned: true }],
  ],
  [
    ["show leads in Denver", "save this as Hot Denver"],
    ["views_create", { name: "Hot Denver", filter: is("address", "contains", "Denver") }],
  ],
  ["my views", ["views_list", {}]],
  ["open the view Hot Denver", ["views_list", {}], list(is("score", "gte", 70))],
  ["delete the view Hot Denver", ["views_list", {}], ["views_delete", { id: savedView }]],
  ["how are we doing this month", ["dashboard_getOverview", { period: "month" }]],
  [
    "my win rate this quarter",
    ["dashboard_getOverview", { period: "custom", from: "2026-10-01", to: "2026-11-25", owner: "me" }],
  ],
  ["how much is in the pipeline worth", ["dashboard_getOverview", {}]],
  ["leads per source", ["dashboard_getLeadsBySource", {}]],
  ["how many leads per source this month", ["dashboard_getLeadsBySource", { period: "month" }]],
  ["which source works best", ["dashboard_getLeadsBySource", {}]],
  ["show the funnel", ["dashboard_getFunnel", {}]],
  ["dashboard", ["dashboard_getOverview", {}]],
  [
    "how did Mia do last week",
    [
      "dashboard_getOverview",
      { period: "custom", from: "2026-11-16", to: "2026-11-22", owner: members.mia },
    ],
  ],
  ["revenue this year", ["dashboard_getOverview", { period: "year" }]],
  [
    pages.lead,
    "talked to her, she is interested",
    [
      "activities_log",
      { leadId: people.noah, kind: "call", outcome: "answered", notes: "she is interested" },
    ],
  ],
  [
    pages.lead,
    "merge with Zoe Martin",
    find("Zoe Martin"),
    ["leads_merge", { keepId: people.noah, mergeId: people.zoe }],
  ],
  [
    "log a 15 minute call with Diana Prince, she liked the house",
    find("Diana Prince"),
    [
      "activities_log",
      { leadId: people.diana, kind: "call", durationSeconds: 900, notes: "she liked the house" },
    ],
  ],
];
