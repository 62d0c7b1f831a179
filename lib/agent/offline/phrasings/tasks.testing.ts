import { members, people, type Row } from "../testing";
import { is, noah, pages, taskId } from "./shorthand.testing";

const dueTomorrow: [string, Record<string, unknown>] = [
  "tasks_list",
  {
    status: ["todo", "in_progress"],
    assignedToId: ["me"],
    filter: is("dueAt", "eq", "2026-11-26"),
    sort: "dueAt",
    limit: 20,
  },
];

export const tasksPhrasings: Row[] = [
  [
    pages.lead,
    "remind me in two weeks",
    ["tasks_understand", { text: "Follow up in two weeks", leadId: people.noah }],
    ["tasks_create", { title: "Follow up", leadId: people.noah, dueOn: "2026-12-09" }],
  ],
  [
    "remind me to send the contract on Friday",
    ["tasks_understand", { text: "send the contract on Friday" }],
    ["tasks_create", { title: "Send the contract", dueOn: "2026-11-27" }],
  ],
  [
    "add a task: order flowers for the open house next Monday",
    ["tasks_understand", { text: "order flowers for the open house next Monday" }],
    ["tasks_create", { title: "Order flowers for the open house", dueOn: "2026-11-30" }],
  ],
  [
    "task: call Noah Kim tomorrow",
    ["tasks_understand", { text: "call Noah Kim tomorrow" }],
    ["tasks_create", { title: "Call Noah Kim", leadId: people.noah, dueOn: "2026-11-26" }],
  ],
  [
    "remind Mia to call Noah Kim on Friday",
    ["tasks_understand", { text: "call Noah Kim on Friday" }],
    [
      "tasks_create",
      { title: "Call Noah Kim", leadId: people.noah, dueOn: "2026-11-27", assignedToId: members.mia },
    ],
  ],
  [
    "give Leo a task to check the offer by Thursday",
    ["tasks_understand", { text: "check the offer by Thursday" }],
    ["tasks_create", { title: "Check the offer", dueOn: "2026-11-26", assignedToId: members.leo }],
  ],
  [
    "create a task for Mia: prepare the contract",
    ["tasks_understand", { text: "prepare the contract" }],
    ["tasks_create", { title: "Prepare the contract", assignedToId: members.mia }],
  ],
  [
    "remind me about Noah Kim next week",
    ["tasks_understand", { text: "Follow up with Noah Kim next week" }],
    ["tasks_create", { title: "Follow up with Noah Kim", leadId: people.noah, dueOn: "2026-11-30" }],
  ],
  [
    "todo buy stamps",
    ["tasks_understand", { text: "buy stamps" }],
    ["tasks_create", { title: "Buy stamps" }],
  ],
  [
    pages.lead,
    "remind me to call her tomorrow",
    ["tasks_understand", { text: "call her tomorrow", leadId: people.noah }],
    ["tasks_create", { title: "Call her", leadId: people.noah, dueOn: "2026-11-26" }],
  ],
  [
    pages.lead,
    "add a task to send the brochure",
    ["tasks_understand", { text: "send the brochure", leadId: people.noah }],
    ["tasks_create", { title: "Send the brochure", leadId: people.noah }],
  ],
  [
    pages.lead,
    "tasks",
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [
    pages.lead,
    "any open tasks?",
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  ["my tasks today", ["tasks_list", { view: "my-day", limit: 20 }]],
  ["what do I have to do today", ["tasks_list", { view: "my-day", limit: 20 }]],
  [
    "show my tasks",
    ["tasks_list", { status: ["todo", "in_progress"], assignedToId: ["me"], sort: "dueAt", limit: 20 }],
  ],
  ["overdue tasks", ["tasks_list", { view: "overdue", assignedToId: ["me"], limit: 20 }]],
  ["anything overdue?", ["tasks_list", { view: "overdue", assignedToId: ["me"], limit: 20 }]],
  ["is anything overdue", ["tasks_list", { view: "overdue", assignedToId: ["me"], limit: 20 }]],
  [
    "Mia's tasks for this week",
    [
      "tasks_list",
      {
        status: ["todo", "in_progress"],
        assignedToId: [members.mia],
        filter: is("dueAt", "between", ["2026-11-23", "2026-11-29"]),
        sort: "dueAt",
        limit: 20,
      },
    ],
  ],
  [
    "tasks for Noah Kim",
    noah,
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [
    "what tasks do we have for Noah Kim",
    noah,
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [
    "how many tasks do I have",
    ["tasks_list", { status: ["todo", "in_progress"], assignedToId: ["me"], sort: "dueAt", limit: 1 }],
  ],
  [
    "urgent tasks",
    [
      "tasks_list",
      {
        status: ["todo", "in_progress"],
        assignedToId: ["me"],
        priority: ["urgent"],
        sort: "dueAt",
        limit: 20,
      },
    ],
  ],
  [
    "done with the Ana task",
    ["tasks_list", { q: "Ana", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "done" }],
  ],
  [
    "mark the task call Ana as done",
    ["tasks_list", { q: "call Ana", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "done" }],
  ],
  [
    "complete the contract task",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "the contract task is done",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "check off call Ana",
    ["tasks_list", { q: "call Ana", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "done" }],
  ],
  [
    "snooze the contract task to Friday",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "snooze", until: "2026-11-27" }],
  ],
  [
    "move the Ana task to tomorrow at 10",
    ["tasks_list", { q: "Ana", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(1), action: "snooze", until: "2026-11-26T17:00:00.000Z" }],
  ],
  [
    "assign the contract task to Mia",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_update", { id: taskId(2), assignedToId: members.mia }],
  ],
  [
    "make the contract task urgent",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_update", { id: taskId(2), priority: "urgent" }],
  ],
  [
    "delete the contract task",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_delete", { id: taskId(2) }],
  ],
  [
    "reopen the contract task",
    ["tasks_list", { q: "contract", status: ["done", "cancelled"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "reopen" }],
  ],
  [
    ["remind me to call Ana Ruiz tomorrow", "done with it"],
    ["tasks_setStatus", { id: taskId(9), action: "done" }],
  ],
  [
    ["remind me to call Ana Ruiz tomorrow", "mark the task as done"],
    ["tasks_setStatus", { id: taskId(9), action: "done" }],
  ],
  [
    pages.lead,
    "add a reminder to call on Monday at 9",
    ["tasks_understand", { text: "call on Monday at 9", leadId: people.noah }],
    ["tasks_create", { title: "Call", leadId: people.noah, dueAt: "2026-11-30T16:00:00.000Z" }],
  ],
  [
    pages.lead,
    "any tasks here?",
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [
    pages.lead,
    "remind me next Tuesday to check in",
    ["tasks_understand", { text: "check in next Tuesday", leadId: people.noah }],
    ["tasks_create", { title: "Check in", leadId: people.noah, dueOn: "2026-12-01" }],
  ],
  [
    "remind me to send Zoe Martin the offer on Thursday at 10am",
    ["tasks_understand", { text: "send Zoe Martin the offer on Thursday at 10am" }],
    [
      "tasks_create",
      { title: "Send Zoe Martin the offer", leadId: people.zoe, dueAt: "2026-11-26T17:00:00.000Z" },
    ],
  ],
  ["what tasks are due tomorrow?", dueTomorrow],
  ["anything due tomorrow?", dueTomorrow],
];
