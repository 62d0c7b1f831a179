import { id, people, tags, tasks } from "../testing";

/** What people look at while they type. */
export const pages = {
  lead: { path: "/leads", leadId: people.noah },
  ticked: { path: "/leads", selection: { ids: [people.ana, people.zoe], total: 2 } },
  three: {
    path: "/leads",
    selection: { ids: [people.ana, people.zoe, people.diana], total: 3 },
  },
  all: {
    path: "/leads",
    selection: { filter: { field: "status", op: "in", value: ["new"] }, total: 412 },
  },
  view: { path: "/leads", view: { filter: { field: "source", op: "eq", value: "Zillow" }, q: "kim" } },
};

type Call = [tool: string, input: Record<string, unknown>];

/** A page of leads; `more` holds a sort or another limit. */
export const list = (filter?: unknown, more: Record<string, unknown> = {}): Call => [
  "leads_list",
  { ...(filter ? { filter } : {}), limit: 10, ...more },
];
export const count = (filter?: unknown): Call => [
  "leads_list",
  { ...(filter ? { filter } : {}), limit: 1 },
];
export const find = (q: string): Call => ["leads_list", { q, limit: 10 }];

export const is = (field: string, op: string, value?: unknown) => ({
  field,
  op,
  ...(value !== undefined && { value }),
});
export const status = (...keys: string[]) => is("status", "in", keys);
export const owner = (...ids: string[]) => is("assignedToId", "in", ids);
export const all = (...and: unknown[]) => ({ and });
export const any = (...or: unknown[]) => ({ or });
export const not = (filter: unknown) => ({ not: filter });
/** Not for that long, or never. */
export const quiet = (field: string, span: unknown) =>
  any(is(field, "before", span), is(field, "empty"));

export const openStatuses = [
  "new",
  "contacted",
  "qualified",
  "appointment",
  "proposal",
  "negotiation",
  "nurture",
];
export const everyTag = Object.values(tags);

/** A next step that is new is a task; to change one looks for the earliest. */
export const planned = (title: string, dueAt: string, leadId = people.noah): Call => [
  "tasks_create",
  { title, leadId, dueAt },
];
export const nextOf = (leadId = people.noah): Call => [
  "tasks_list",
  { leadId: [leadId], status: ["todo", "in_progress"], sort: "dueAt", limit: 1 },
];
export const moved = (until: string): Call => [
  "tasks_setStatus",
  { id: tasks[0]?.id, action: "snooze", until },
];
export const dropped: Call = ["tasks_setStatus", { id: tasks[0]?.id, action: "cancel" }];

/** How a lead is found that is called by its name, and what is then done to it. */
export const noah = find("Noah Kim");
export const to = (tool: string, input: Record<string, unknown>): Call => [
  tool,
  { id: people.noah, ...input },
];

export const taskId = (index: number) => id("task", index);
