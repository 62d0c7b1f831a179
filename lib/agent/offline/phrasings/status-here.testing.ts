import { people, type Row } from "../testing";
import { pages, status, to } from "./shorthand.testing";

export const statusHerePhrasings: Row[] = [
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
  [pages.lead, "won!", to("leads_setStatus", { status: "won" })],
  [
    pages.lead,
    "lost, went with another agent",
    to("leads_setStatus", { status: "lost", lossReason: "went with another agent" }),
  ],
  [pages.lead, "close it as won", to("leads_setStatus", { status: "won" })],
  [pages.lead, "mark won", to("leads_setStatus", { status: "won" })],
  [pages.lead, "to qualified", to("leads_setStatus", { status: "qualified" })],
  [pages.lead, "move this lead back to contacted", to("leads_setStatus", { status: "contacted" })],
  [pages.lead, "bump it to negotiation", to("leads_setStatus", { status: "negotiation" })],
  [pages.lead, "change stage to proposal", to("leads_setStatus", { status: "proposal" })],
  [pages.lead, "status: qualified", to("leads_setStatus", { status: "qualified" })],
  [pages.lead, "set status qualified", to("leads_setStatus", { status: "qualified" })],
  [pages.lead, "he's qualified", to("leads_setStatus", { status: "qualified" })],
  [
    pages.three,
    "set them to nurture",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "nurture" } },
    ],
  ],
  [
    pages.three,
    "mark selected as lost, no budget",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { status: "lost", lossReason: "no budget" },
      },
    ],
  ],
  [pages.lead, "change it to qualified", to("leads_setStatus", { status: "qualified" })],
  [
    pages.three,
    "these are all lost, no response",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { status: "lost", lossReason: "no response" },
      },
    ],
  ],
  [
    pages.three,
    "mark them won",
    ["leads_bulkUpdate", { ids: [people.ana, people.zoe, people.diana], changes: { status: "won" } }],
  ],
  [
    pages.three,
    "change status to lost because no budget",
    [
      "leads_bulkUpdate",
      {
        ids: [people.ana, people.zoe, people.diana],
        changes: { status: "lost", lossReason: "no budget" },
      },
    ],
  ],
  [
    pages.lead,
    "we lost this one to a competitor",
    to("leads_setStatus", { status: "lost", lossReason: "a competitor" }),
  ],
  [pages.lead, "deal signed!", to("leads_setStatus", { status: "won" })],
  [pages.lead, "put it in nurture for now", to("leads_setStatus", { status: "nurture" })],
  [
    pages.lead,
    "not interested, close it as lost",
    to("leads_setStatus", { status: "lost", lossReason: "not interested" }),
  ],
  [
    pages.three,
    "move them all to contacted",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "contacted" } },
    ],
  ],
  [pages.lead, "this one is qualified now", to("leads_setStatus", { status: "qualified" })],
  [
    pages.lead,
    "lost - bought with another agent",
    to("leads_setStatus", { status: "lost", lossReason: "bought with another agent" }),
  ],
  [
    pages.three,
    "mark these as nurture",
    [
      "leads_bulkUpdate",
      { ids: [people.ana, people.zoe, people.diana], changes: { status: "nurture" } },
    ],
  ],
];
