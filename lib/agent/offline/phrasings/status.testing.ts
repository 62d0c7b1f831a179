import { members, people, type Row } from "../testing";
import { all, find, is, noah, owner, quiet, status, to } from "./shorthand.testing";

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
  [
    "set status to nurture for leads of Leo",
    ["leads_bulkUpdate", { filter: owner(members.leo), changes: { status: "nurture" } }],
  ],
  [
    "mark all proposals older than 90 days as lost, reason no answer",
    [
      "leads_bulkUpdate",
      {
        filter: all(status("proposal"), is("createdAt", "before", { days: 90 })),
        changes: { status: "lost", lossReason: "no answer" },
      },
    ],
  ],
  [
    "move all new leads from Zillow to contacted",
    [
      "leads_bulkUpdate",
      { filter: all(status("new"), is("source", "eq", "Zillow")), changes: { status: "contacted" } },
    ],
  ],
  [
    "put every qualified lead of Leo in nurture",
    [
      "leads_bulkUpdate",
      { filter: all(status("qualified"), owner(members.leo)), changes: { status: "nurture" } },
    ],
  ],
  [
    "close all leads not contacted for a year as lost because no answer",
    [
      "leads_bulkUpdate",
      {
        filter: quiet("lastContactedAt", { months: 12 }),
        changes: { status: "lost", lossReason: "no answer" },
      },
    ],
  ],
  ["we won Noah Kim!", noah, to("leads_setStatus", { status: "won" })],
  [
    "Noah Kim fell through, financing",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "financing" }),
  ],
  ["mark Noah Kim contacted", noah, to("leads_setStatus", { status: "contacted" })],
  ["Noah Kim is now in negotiation", noah, to("leads_setStatus", { status: "negotiation" })],
  [
    "set status of Noah Kim and Zoe Martin to qualified",
    noah,
    find("Zoe Martin"),
    ["leads_bulkUpdate", { ids: [people.noah, people.zoe], changes: { status: "qualified" } }],
  ],
  [
    "move everyone in appointment to proposal",
    ["leads_bulkUpdate", { filter: status("appointment"), changes: { status: "proposal" } }],
  ],
  [
    "Noah Kim said no, mark as lost: found another agent",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "found another agent" }),
  ],
  [
    "lost Noah Kim to a competitor",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "a competitor" }),
  ],
  [
    "Noah Kim is dead, no budget",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "no budget" }),
  ],
  ["move Noah Kim along to proposal", noah, to("leads_setStatus", { status: "proposal" })],
  ["Noah Kim has signed", noah, to("leads_setStatus", { status: "won" })],
  [
    "Noah Kim backed out because of the mortgage",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "the mortgage" }),
  ],
  [
    "close out Noah Kim as lost - too expensive",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "too expensive" }),
  ],
  ["Noah Kim: qualified", noah, to("leads_setStatus", { status: "qualified" })],
  [
    "mark all overdue leads as contacted",
    [
      "leads_bulkUpdate",
      { filter: is("nextStepAt", "lt", "2026-11-25"), changes: { status: "contacted" } },
    ],
  ],
  [
    "set Zoe Martin to contacted",
    find("Zoe Martin"),
    ["leads_setStatus", { id: people.zoe, status: "contacted" }],
  ],
  [
    "mark Diana Prince as won please",
    find("Diana Prince"),
    ["leads_setStatus", { id: people.diana, status: "won" }],
  ],
  [
    "set all qualified leads over 1m to negotiation",
    [
      "leads_bulkUpdate",
      {
        filter: all(status("qualified"), is("valueCents", "gt", 100_000_000)),
        changes: { status: "negotiation" },
      },
    ],
  ],
  [
    "mark Noah Kim as lost, he bought elsewhere",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "he bought elsewhere" }),
  ],
  [
    "set Diana Prince's status to appointment",
    find("Diana Prince"),
    ["leads_setStatus", { id: people.diana, status: "appointment" }],
  ],
  [
    "we lost Zoe Martin because she found something else",
    find("Zoe Martin"),
    ["leads_setStatus", { id: people.zoe, status: "lost", lossReason: "she found something else" }],
  ],
];
