import { createdLead, members, people, type Row, tags } from "../testing";
import { noah, taskId } from "./shorthand.testing";

/** Tasks, calls and new leads in the words that strangers used for them. */
export const enteredPhrasings: Row[] = [
  [
    "set the priority of the contract task to high",
    ["tasks_list", { q: "contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_update", { id: taskId(2), priority: "high" }],
  ],
  [
    'mark "Send the contract" done',
    ["tasks_list", { q: "Send the contract", status: ["todo", "in_progress"], limit: 10 }],
    ["tasks_setStatus", { id: taskId(2), action: "done" }],
  ],
  [
    "set a reminder for Friday to check on Noah Kim",
    ["tasks_understand", { text: "check on Noah Kim Friday" }],
    ["tasks_create", { title: "Check on Noah Kim", leadId: people.noah, dueOn: "2026-11-27" }],
  ],
  [
    "create a recurring task to call Noah Kim every Monday",
    ["tasks_understand", { text: "call Noah Kim every Monday" }],
    [
      "tasks_create",
      {
        title: "Call Noah Kim",
        leadId: people.noah,
        dueOn: "2026-11-30",
        recurrence: { every: 1, unit: "week", weekdays: ["mo"] },
      },
    ],
  ],
  [
    "add a task for Noah Kim: send comps by Friday",
    noah,
    ["tasks_understand", { text: "send comps by Friday", leadId: people.noah }],
    ["tasks_create", { title: "Send comps", leadId: people.noah, dueOn: "2026-11-27" }],
  ],
  [
    "every Monday remind me to check new leads",
    ["tasks_understand", { text: "check new leads every Monday" }],
    [
      "tasks_create",
      {
        title: "Check new leads",
        dueOn: "2026-11-30",
        recurrence: { every: 1, unit: "week", weekdays: ["mo"] },
      },
    ],
  ],
  [
    "tomorrow at 9 remind me to call Noah Kim",
    ["tasks_understand", { text: "call Noah Kim tomorrow at 9" }],
    [
      "tasks_create",
      { title: "Call Noah Kim", leadId: people.noah, dueAt: "2026-11-26T16:00:00.000Z" },
    ],
  ],
  [
    "call with Noah Kim today, discussed price, 15 minutes",
    noah,
    [
      "activities_log",
      { leadId: people.noah, kind: "call", durationSeconds: 900, notes: "discussed price" },
    ],
  ],
  [
    "call with Noah Kim on friday",
    noah,
    ["tasks_create", { title: "Call", leadId: people.noah, dueAt: "2026-11-27T16:00:00.000Z" }],
  ],
  [
    "I left Noah Kim a message",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "voicemail" }],
  ],
  [
    "no answer from Noah Kim",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  [
    "log that I called Noah Kim, no answer",
    noah,
    ["activities_log", { leadId: people.noah, kind: "call", outcome: "no_answer" }],
  ],
  [
    "had a 20 minute call with Noah Kim about financing",
    noah,
    [
      "activities_log",
      { leadId: people.noah, kind: "call", durationSeconds: 1200, notes: "financing" },
    ],
  ],
  [
    "emailed Noah Kim the listing",
    noah,
    ["activities_log", { leadId: people.noah, kind: "email", notes: "the listing" }],
  ],
  [
    "met Noah Kim at the open house",
    noah,
    ["activities_log", { leadId: people.noah, kind: "meeting", notes: "at the open house" }],
  ],
  [
    "New lead from open house - Rita Chen, 3 bedrooms, 550k budget, first home",
    [
      "leads_create",
      {
        firstName: "Rita",
        lastName: "Chen",
        source: "Open house",
        customFields: { bedrooms: 3, budget: 55_000_000 },
        tagIds: [tags.firstHome],
      },
    ],
  ],
  [
    "new lead Oscar Wilde, no email, phone 720-555-0123, seller",
    [
      "leads_create",
      { firstName: "Oscar", lastName: "Wilde", phone: "720-555-0123", tagIds: [tags.seller] },
    ],
  ],
  [
    "new buyer lead Tim Roth, tim@roth.com, referred by Ana Ruiz",
    ["leads_create", { firstName: "Tim", lastName: "Roth", email: "tim@roth.com", source: "Referral" }],
    ["notes_create", { id: createdLead, body: "referred by Ana Ruiz" }],
  ],
  [
    "add a seller called Grace Park, address 99 Main St, Denver, value 700k",
    [
      "leads_create",
      {
        firstName: "Grace",
        lastName: "Park",
        address: "99 Main St, Denver",
        valueCents: 70_000_000,
        tagIds: [tags.seller],
      },
    ],
  ],
  [
    "new lead Grace Park, 99 Main St, Denver, CO 80202, value 700k",
    [
      "leads_create",
      {
        firstName: "Grace",
        lastName: "Park",
        address: "99 Main St, Denver, CO 80202",
        valueCents: 70_000_000,
      },
    ],
  ],
  [
    "please add Victor Hugo (victor@hugo.fr), company Hugo Books, assigned to Leo, status Qualified",
    [
      "leads_create",
      {
        firstName: "Victor",
        lastName: "Hugo",
        email: "victor@hugo.fr",
        company: "Hugo Books",
        status: "qualified",
        assignedToId: members.leo,
      },
    ],
  ],
  [
    "Please register Mr. John Doe, phone 303-555-0180, zillow",
    ["leads_create", { firstName: "John", lastName: "Doe", phone: "303-555-0180", source: "Zillow" }],
  ],
];
