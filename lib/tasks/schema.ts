import { z } from "zod";
import type { Field } from "@/lib/filters/schema";
import { priorityLabels, taskPriorities, weekdays } from "./sets";

export { type TaskPriority, taskPriorities, type Weekday, weekdays } from "./sets";

export const taskPriority = z.enum(taskPriorities);

export const taskStatuses = ["todo", "in_progress", "done", "cancelled"] as const;
export const taskStatus = z.enum(taskStatuses);
export type TaskStatus = z.output<typeof taskStatus>;
export const statusLabels: Record<TaskStatus, string> = {
  todo: "To do",
  in_progress: "In progress",
  done: "Done",
  cancelled: "Cancelled",
};

export const weekday = z.enum(weekdays);

const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();

/**
 * How a task comes again, on the wall clock of its time zone. A monthly or yearly rule for the 29th, 30th or 31st
 * falls on the last day of shorter months.
 */
export const recurrence = z.strictObject({
  every: z.int().min(1).max(365).describe("Every so many units: 2 weeks is every other week."),
  unit: z.enum(["day", "week", "month", "year"]),
  weekdays: z
    .array(weekday)
    .min(1)
    .max(7)
    .optional()
    .describe("Of a weekly rule: its days. Without them it is the weekday of the due date."),
  monthDay: z
    .int()
    .min(1)
    .max(31)
    .optional()
    .describe("Of a monthly or yearly rule: the day of the month. Without it, that of the due date."),
  until: day.optional().describe("The last day on which it may come again."),
  times: z.int().min(2).max(1000).optional().describe("How many times it comes in all."),
});
export type Recurrence = z.output<typeof recurrence>;

const person = z.object({ id: z.uuid(), name: z.string(), avatarUrl: z.string().nullable() });

/** A task as lists and writes give it. */
export const task = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string().nullable(),
  leadId: z.uuid().nullable(),
  lead: z
    .object({
      id: z.uuid(),
      name: z.string(),
      phone: z.string().nullable().describe("The number to call, in E.164 where it is valid."),
    })
    .nullable()
    .describe("null also when the lead is not yours to see."),
  assignedToId: z.uuid().nullable(),
  assignedTo: person.nullable(),
  createdById: z.uuid().nullable(),
  priority: taskPriority,
  status: taskStatus,
  dueAt: instant
    .nullable()
    .describe("From when on it is late; of an all-day task, the end of its day."),
  dueOn: day.nullable().describe("The day of a task without a time; null when it has one."),
  timeZone: z.string().describe("IANA; where its day and time of day are meant."),
  remindAt: instant.nullable(),
  recurrence: recurrence.nullable(),
  occurrence: z.int().describe("Which time of a recurring task it is, from 1."),
  completedAt: instant.nullable(),
  completedById: z.uuid().nullable(),
  version: z.int().describe("Send it as If-Match to change only what you saw."),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable(),
});
export type Task = z.output<typeof task>;

/** The lists of a working day. */
export const taskViews = ["my-day", "overdue", "today", "upcoming", "done"] as const;
export const taskView = z.enum(taskViews);
export type TaskView = z.output<typeof taskView>;

/** What a list of tasks can be sorted by; a minus in front turns it around. */
export const taskSortKeys = ["dueAt", "createdAt", "completedAt"] as const;
export type TaskSortKey = (typeof taskSortKeys)[number];
export const taskSort = z.enum(taskSortKeys.flatMap((key) => [key, `-${key}` as const]));
export type TaskSort = z.output<typeof taskSort>;

/** How many open tasks there are, by when they are due; each is exact up to 10,000. */
export const taskCounts = z.object({
  overdue: z.int(),
  today: z.int().describe("Due from now to the end of the day."),
  upcoming: z.int().describe("Due later, or without a date."),
});
export type TaskCounts = z.output<typeof taskCounts>;

/** What can be done to the status of a task. */
export const taskAction = z.enum(["done", "reopen", "start", "cancel", "snooze"]);
export type TaskAction = z.output<typeof taskAction>;

/** A set change may touch this many tasks. */
export const TASKS_AT_ONCE = 10_000;

/** What tasks can be filtered by in every team; members are added where they are known. */
export const taskFilterFields: readonly Field[] = [
  { key: "title", label: "Title", type: "text" },
  { key: "description", label: "Description", type: "text" },
  {
    key: "priority",
    label: "Priority",
    type: "select",
    options: taskPriorities.map((value) => ({ value, label: priorityLabels[value] })),
  },
  {
    key: "status",
    label: "Status",
    type: "select",
    options: taskStatuses.map((value) => ({ value, label: statusLabels[value] })),
  },
  { key: "assignedToId", label: "Assignee", type: "user" },
  { key: "dueAt", label: "Due", type: "date", sortable: true },
  { key: "remindAt", label: "Reminder", type: "date" },
  { key: "isRecurring", label: "Recurring", type: "boolean" },
  { key: "createdAt", label: "Created", type: "date", sortable: true },
  { key: "completedAt", label: "Done", type: "date", sortable: true },
];
