import { members, people, type Row, tags } from "../testing";
import { all, any, is, list, noah, owner, pages, status, taskId, to } from "./shorthand.testing";

/** More of the words that strangers used, for each of which one form was known before. */
export const heardAgainPhrasings: Row[] = [
  [
    "Noah Kim wants 3 bedrooms now, update it",
    noah,
    to("leads_update", { customFields: { bedrooms: 3 } }),
  ],
  ["What's Noah Kim's address?", noah, to("leads_get", {})],
  ["Who's Noah Kim's owner?", noah, to("leads_get", {})],
  [
    "sellers worth at least three quarters of a million",
    list(all(is("tags", "any", [tags.seller]), is("valueCents", "gte", 75_000_000))),
  ],
  [
    "Show leads that Mia added last week",
    list(all(owner(members.mia), is("createdAt", "between", ["2026-11-16", "2026-11-22"]))),
  ],
  ["leads with a next step in the past", list(is("nextStepAt", "lt", "2026-11-25"))],
  [
    "everyone who bought in 2025",
    list(all(status("won"), is("closedAt", "between", ["2025-01-01", "2025-12-31"]))),
  ],
  ["leads lost to competitors", list(all(status("lost"), is("lossReason", "contains", "competitors")))],
  [
    "leads in Denver, Boulder or Aurora",
    list(
      any(
        is("address", "contains", "Denver"),
        is("address", "contains", "Boulder"),
        is("address", "contains", "Aurora"),
      ),
    ),
  ],
  [
    "Change Noah Kim's budget from 400k to 450k",
    noah,
    to("leads_update", { customFields: { budget: 45_000_000 } }),
  ],
  ["Noah Kim booked an appointment", noah, to("leads_setStatus", { status: "appointment" })],
  [
    "Remove tag Cash from all Denver leads",
    [
      "leads_bulkTag",
      {
        filter: any(is("address", "contains", "Denver"), is("company", "contains", "Denver")),
        remove: [tags.cash],
      },
    ],
  ],
  [
    "assign all Boulder leads to Mia",
    [
      "leads_bulkAssign",
      {
        filter: any(is("address", "contains", "Boulder"), is("company", "contains", "Boulder")),
        assignedToId: members.mia,
      },
    ],
  ],
  ["Add this to Noah Kim's notes: has a cat", noah, to("notes_create", { body: "has a cat" })],
  [
    "Mark the call with Ana Ruiz as done",
    ["tasks_list", { q: "call Ana Ruiz", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "done" }],
  ],
  [
    "Change the due date of the contract task to December 10",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "snooze", until: "2026-12-10" }],
  ],
  [
    pages.three,
    "remove owner",
    ["leads_bulkAssign", { ids: [people.ana, people.zoe, people.diana], assignedToId: null }],
  ],
  [pages.lead, "remove owner", to("leads_assign", { assignedToId: null })],
  [
    pages.three,
    "add tag Seller",
    ["leads_bulkTag", { ids: [people.ana, people.zoe, people.diana], add: [tags.seller] }],
  ],
  ["add tag Golf", ["tags_create", { name: "Golf" }]],
  [
    pages.three,
    "log a call: discussed the market",
    ["activities_log", { leadId: people.ana, kind: "call", notes: "discussed the market" }],
    ["activities_log", { leadId: people.zoe, kind: "call", notes: "discussed the market" }],
    ["activities_log", { leadId: people.diana, kind: "call", notes: "discussed the market" }],
  ],
  [
    "assign all lost to Mia",
    ["leads_bulkAssign", { filter: status("lost"), assignedToId: members.mia }],
  ],
  [
    "move all lost to nurture",
    ["leads_bulkUpdate", { filter: status("lost"), changes: { status: "nurture" } }],
  ],
];
