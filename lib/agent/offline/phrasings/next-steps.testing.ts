import { people, type Row } from "../testing";
import { all, find, noah, openStatuses, owner, status, to } from "./shorthand.testing";

export const nextStepsPhrasings: Row[] = [
  [
    "follow up with Noah Kim on Friday at 3pm",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T22:00:00.000Z" }),
  ],
  [
    "schedule a follow-up with Noah Kim in 3 days",
    noah,
    to("leads_update", { nextStepAt: "2026-11-28T16:00:00.000Z" }),
  ],
  [
    "set next step of all my open leads to Monday",
    [
      "leads_bulkUpdate",
      {
        filter: all(owner("me"), status(...openStatuses)),
        changes: { nextStepAt: "2026-11-30T16:00:00.000Z" },
      },
    ],
  ],
  [
    "clear the next step of all lost leads",
    ["leads_bulkUpdate", { filter: status("lost"), changes: { nextStepAt: null } }],
  ],
  [
    "move Noah Kim's next step to Friday",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" }),
  ],
  ["cancel Noah Kim's follow-up", noah, to("leads_update", { nextStepAt: null })],
  [
    "plan a call with Noah Kim tomorrow at 10",
    noah,
    to("leads_update", { nextStepAt: "2026-11-26T17:00:00.000Z" }),
  ],
  [
    "follow up with all contacted leads on Monday",
    [
      "leads_bulkUpdate",
      { filter: status("contacted"), changes: { nextStepAt: "2026-11-30T16:00:00.000Z" } },
    ],
  ],
  [
    "push Noah Kim's next step to next Friday",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" }),
  ],
  [
    "follow up with Noah Kim on Friday",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" }),
  ],
  [
    "next step for Noah Kim tomorrow",
    noah,
    to("leads_update", { nextStepAt: "2026-11-26T16:00:00.000Z" }),
  ],
  [
    "next step for Noah Kim: Friday 2pm",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T21:00:00.000Z" }),
  ],
  [
    "schedule Noah Kim for tomorrow at 9",
    noah,
    to("leads_update", { nextStepAt: "2026-11-26T16:00:00.000Z" }),
  ],
  [
    "clear next steps of all won leads",
    ["leads_bulkUpdate", { filter: status("won"), changes: { nextStepAt: null } }],
  ],
  [
    "set next step for Diana Prince to next Monday 10am",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, nextStepAt: "2026-11-30T17:00:00.000Z" }],
  ],
  [
    "clear Diana Prince's next step",
    find("Diana Prince"),
    ["leads_update", { id: people.diana, nextStepAt: null }],
  ],
  [
    "follow up with Zoe Martin in ten days",
    find("Zoe Martin"),
    ["leads_update", { id: people.zoe, nextStepAt: "2026-12-05T16:00:00.000Z" }],
  ],
];
