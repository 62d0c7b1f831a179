import { members, people, type Row } from "../testing";
import { find, noah, owner, pages, quiet, status, to } from "./shorthand.testing";

export const statusPhrasings: Row[] = [
  ["mark Noah Kim as won", noah, to("leads_setStatus", { status: "won" })],
  [
    "mark Noah Kim as lost because budget too small",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "budget too small" }),
  ],
  [
    ["mark Noah Kim as lost", "he moved away"],
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "he moved away" }),
  ],
  ["set the status of Noah Kim to appointment", noah, to("leads_setStatus", { status: "appointment" })],
  ["Noah Kim is qualified", noah, to("leads_setStatus", { status: "qualified" })],
  ["change Noah Kim's status to proposal", noah, to("leads_setStatus", { status: "proposal" })],
  [
    "we lost Noah Kim because he moved away",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "he moved away" }),
  ],
  ["we won Noah Kim", noah, to("leads_setStatus", { status: "won" })],
  [
    "close Noah Kim as lost: never answered",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "never answered" }),
  ],
  ["move Noah back to contacted", find("Noah"), to("leads_setStatus", { status: "contacted" })],
  [
    "move all contacted leads to qualified",
    ["leads_bulkUpdate", { filter: status("contacted"), changes: { status: "qualified" } }],
  ],
  [
    "mark all leads not contacted for 90 days as nurture",
    [
      "leads_bulkUpdate",
      { filter: quiet("lastContactedAt", { days: 90 }), changes: { status: "nurture" } },
    ],
  ],
  [
    ["mark all new leads as lost", "never answered"],
    [
      "leads_bulkUpdate",
      { filter: status("new"), changes: { status: "lost", lossReason: "never answered" } },
    ],
  ],
  [
    ["mark Ana as won", "the one at Acme"],
    ["leads_setStatus", { id: people.ana, status: "won" }],
  ],
  [
    ["mark dian as won", "yes"],
    ["leads_setStatus", { id: people.diana, status: "won" }],
  ],
  [["find Noah Kim", "mark him as qualified"], to("leads_setStatus", { status: "qualified" })],
  [pages.lead, "mark this as qualified", to("leads_setStatus", { status: "qualified" })],
  [
    pages.ticked,
    "mark the selected leads as contacted",
    ["leads_bulkUpdate", { ids: [people.ana, people.zoe], changes: { status: "contacted" } }],
  ],
  [
    pages.all,
    "mark these as lost because outdated",
    [
      "leads_bulkUpdate",
      { filter: status("new"), changes: { status: "lost", lossReason: "outdated" } },
    ],
  ],
  [
    pages.lead,
    "we lost her, she found another agent",
    to("leads_setStatus", { status: "lost", lossReason: "she found another agent" }),
  ],
  [
    pages.lead,
    "lost: price too high",
    to("leads_setStatus", { status: "lost", lossReason: "price too high" }),
  ],
  [
    pages.lead,
    ["mark it as lost", "they went with a competitor"],
    to("leads_setStatus", { status: "lost", lossReason: "they went with a competitor" }),
  ],
  [pages.lead, "we won this one", to("leads_setStatus", { status: "won" })],
  [pages.lead, "moved to proposal", to("leads_setStatus", { status: "proposal" })],
  [pages.lead, "they're in negotiation now", to("leads_setStatus", { status: "negotiation" })],
  [
    pages.ticked,
    "mark as contacted",
    ["leads_bulkUpdate", { ids: [people.ana, people.zoe], changes: { status: "contacted" } }],
  ],
  [
    "set status to nurture for leads of Leo",
    ["leads_bulkUpdate", { filter: owner(members.leo), changes: { status: "nurture" } }],
  ],
];
