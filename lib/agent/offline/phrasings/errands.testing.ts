import { members, people, type Row } from "../testing";
import { find, nextOf, noah, pages, taskId } from "./shorthand.testing";

/** Tasks for others, for each of several leads, and later than they were. */
export const errandsPhrasings: Row[] = [
  [
    "to-do for Mia: prepare the listing for Diana Prince, due 12/4",
    ["tasks_understand", { text: "prepare the listing for Diana Prince, due 12/4" }],
    [
      "tasks_create",
      {
        title: "Prepare the listing for Diana Prince",
        leadId: people.diana,
        dueOn: "2026-12-04",
        assignedToId: members.mia,
      },
    ],
  ],
  [
    "set a task for Leo: order signs, Dec 4",
    ["tasks_understand", { text: "order signs, Dec 4" }],
    ["tasks_create", { title: "Order signs", dueOn: "2026-12-04", assignedToId: members.leo }],
  ],
  [
    "have leo swing by with the lockbox saturday morning",
    ["tasks_understand", { text: "swing by with the lockbox saturday morning" }],
    [
      "tasks_create",
      {
        title: "Swing by with the lockbox",
        dueAt: "2026-11-28T16:00:00.000Z",
        assignedToId: members.leo,
      },
    ],
  ],
  [
    "Leo should call Noah Kim on friday",
    ["tasks_understand", { text: "call Noah Kim on friday" }],
    [
      "tasks_create",
      { title: "Call Noah Kim", leadId: people.noah, dueOn: "2026-11-27", assignedToId: members.leo },
    ],
  ],
  [
    "Mia needs to send Ana Ruiz the contract by tuesday",
    ["tasks_understand", { text: "send Ana Ruiz the contract by tuesday" }],
    [
      "tasks_create",
      {
        title: "Send Ana Ruiz the contract",
        leadId: people.ana,
        dueOn: "2026-12-01",
        assignedToId: members.mia,
      },
    ],
  ],
  [
    pages.three,
    "create a task for each: send holiday card, Dec 10",
    ["tasks_understand", { text: "send holiday card, Dec 10" }],
    ["tasks_create", { title: "Send holiday card", leadId: people.ana, dueOn: "2026-12-10" }],
    ["tasks_create", { title: "Send holiday card", leadId: people.zoe, dueOn: "2026-12-10" }],
    ["tasks_create", { title: "Send holiday card", leadId: people.diana, dueOn: "2026-12-10" }],
  ],
  [
    pages.three,
    "add a reminder for each of them: pull comps, thursday",
    ["tasks_understand", { text: "pull comps, thursday" }],
    ["tasks_create", { title: "Pull comps", leadId: people.ana, dueOn: "2026-11-26" }],
    ["tasks_create", { title: "Pull comps", leadId: people.zoe, dueOn: "2026-11-26" }],
    ["tasks_create", { title: "Pull comps", leadId: people.diana, dueOn: "2026-11-26" }],
  ],
  [
    pages.three,
    "i want to ring each of them on tuesday, set that up",
    ["tasks_create", { title: "Call", leadId: people.ana, dueAt: "2026-12-01T16:00:00.000Z" }],
    ["tasks_create", { title: "Call", leadId: people.zoe, dueAt: "2026-12-01T16:00:00.000Z" }],
    ["tasks_create", { title: "Call", leadId: people.diana, dueAt: "2026-12-01T16:00:00.000Z" }],
  ],
  [
    "nudge me to call Noah Kim on Monday",
    ["tasks_understand", { text: "call Noah Kim on Monday" }],
    ["tasks_create", { title: "Call Noah Kim", leadId: people.noah, dueOn: "2026-11-30" }],
  ],
  [
    "ping me to call Noah Kim on Monday",
    ["tasks_understand", { text: "call Noah Kim on Monday" }],
    ["tasks_create", { title: "Call Noah Kim", leadId: people.noah, dueOn: "2026-11-30" }],
  ],
  [
    "postpone the call with Ana Ruiz by 3 days",
    ["tasks_list", { q: "call Ana Ruiz", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-11-29T16:00:00.000Z" }],
  ],
  [
    "push my call with ana ruiz to monday afternoon",
    ["tasks_list", { q: "call ana ruiz", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-11-30T21:00:00.000Z" }],
  ],
  [
    "push the Ana Ruiz call back a week",
    ["tasks_list", { q: "Ana Ruiz call", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-12-03T16:00:00.000Z" }],
  ],
  [
    "delay the call ana ruiz task two more days",
    ["tasks_list", { q: "call ana ruiz", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-11-28T16:00:00.000Z" }],
  ],
  [
    "snooze the contract task for 2 days",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
  ],
  [
    pages.lead,
    "reschedule his next task to Dec 3",
    nextOf(),
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-12-03T16:00:00.000Z" }],
  ],
  [
    "move Noah Kim's next task to friday",
    noah,
    nextOf(),
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-11-27T16:00:00.000Z" }],
  ],
  [
    "done with the contract task, tick it off",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "the contract task is sorted",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "finished the contract task, you can close it",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "record a 20 minute call with Diana Prince, discussed financing",
    find("Diana Prince"),
    [
      "activities_log",
      { leadId: people.diana, kind: "call", durationSeconds: 1200, notes: "discussed financing" },
    ],
  ],
];
