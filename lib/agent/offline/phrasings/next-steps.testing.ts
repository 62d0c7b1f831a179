import { people, type Row } from "../testing";
import { dropped, find, moved, nextOf, noah, planned } from "./shorthand.testing";

export const nextStepsPhrasings: Row[] = [
  ["follow up with Noah Kim on Friday at 3pm", noah, planned("Follow up", "2026-11-27T22:00:00.000Z")],
  [
    "schedule a follow-up with Noah Kim in 3 days",
    noah,
    planned("Follow up", "2026-11-28T16:00:00.000Z"),
  ],
  ["set next step of all my open leads to Monday"],
  ["clear the next step of all lost leads"],
  ["move Noah Kim's next step to Friday", noah, nextOf(), moved("2026-11-27T16:00:00.000Z")],
  ["cancel Noah Kim's follow-up", noah, nextOf(), dropped],
  ["plan a call with Noah Kim tomorrow at 10", noah, planned("Call", "2026-11-26T17:00:00.000Z")],
  ["follow up with all contacted leads on Monday"],
  ["push Noah Kim's next step to next Friday", noah, nextOf(), moved("2026-11-27T16:00:00.000Z")],
  ["follow up with Noah Kim on Friday", noah, planned("Follow up", "2026-11-27T16:00:00.000Z")],
  ["next step for Noah Kim tomorrow", noah, planned("Follow up", "2026-11-26T16:00:00.000Z")],
  ["next step for Noah Kim: Friday 2pm", noah, planned("Follow up", "2026-11-27T21:00:00.000Z")],
  ["schedule Noah Kim for tomorrow at 9", noah, planned("Follow up", "2026-11-26T16:00:00.000Z")],
  ["clear next steps of all won leads"],
  [
    "set next step for Diana Prince to next Monday 10am",
    find("Diana Prince"),
    planned("Follow up", "2026-11-30T17:00:00.000Z", people.diana),
  ],
  ["clear Diana Prince's next step", find("Diana Prince"), nextOf(people.diana), dropped],
  [
    "follow up with Zoe Martin in ten days",
    find("Zoe Martin"),
    planned("Follow up", "2026-12-05T16:00:00.000Z", people.zoe),
  ],
];
