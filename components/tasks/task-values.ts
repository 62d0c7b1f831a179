import { momentOf, nextDay, wallClock } from "@/lib/tasks/due";
import type { Recurrence, Task, TaskPriority, Weekday } from "@/lib/tasks/schema";

/** What stands in the fields of a task's form; days and times are those of the person who fills it in. */
export type TaskValues = {
  title: string;
  description: string;
  leadId: string | null;
  assignedToId: string;
  priority: TaskPriority;
  day: string;
  time: string;
  repeat: Repeat;
  rule: Recurrence | null;
  reminder: Reminder;
  /** Of a reminder at a time of its own: "2026-03-08T09:00". */
  remindAt: string;
};

export const repeats = ["never", "day", "weekdays", "week", "month", "year", "custom"] as const;
export type Repeat = (typeof repeats)[number];

export const reminders = ["none", "0", "15", "60", "1440", "morning", "day-before", "own"] as const;
export type Reminder = (typeof reminders)[number];

const workWeek: Weekday[] = ["mo", "tu", "we", "th", "fr"];
const MORNING = "09:00";

export const emptyTask = (assignedToId: string, facts: Partial<TaskValues> = {}): TaskValues => ({
  title: "",
  description: "",
  leadId: null,
  assignedToId,
  priority: "medium",
  day: "",
  time: "",
  repeat: "never",
  rule: null,
  reminder: "none",
  remindAt: "",
  ...facts,
});

/** A task as its form shows it. */
export function valuesOf(task: Task, timeZone: string): TaskValues {
  const clock = task.dueAt && !task.dueOn ? wallClock(new Date(task.dueAt), timeZone) : "";
  const values = emptyTask(task.assignedToId ?? "", {
    title: task.title,
    description: task.description ?? "",
    leadId: task.leadId,
    priority: task.priority,
    day: task.dueOn ?? clock.slice(0, 10),
    time: clock.slice(11),
    repeat: repeatOf(task.recurrence),
    rule: task.recurrence,
  });
  if (!task.remindAt) return values;
  const remindAt = wallClock(new Date(task.remindAt), timeZone);
  const usual = reminders.find((reminder) => reminderClock({ ...values, reminder }) === remindAt);
  return { ...values, reminder: usual ?? "own", remindAt };
}

/** The form as the operations take it. */
export function inputOf(values: TaskValues, timeZone: string) {
  const { title, description, leadId, priority, day, time } = values;
  const reminder = reminderClock(values);
  return {
    title,
    description: description || null,
    leadId,
    assignedToId: values.assignedToId || null,
    priority,
    dueAt: day && time ? momentOf(`${day}T${time}`, timeZone).toISOString() : null,
    dueOn: day && !time ? day : null,
    recurrence: day ? ruleOf(values) : null,
    remindAt: reminder ? momentOf(reminder, timeZone).toISOString() : null,
  };
}

function repeatOf(rule: Recurrence | null): Repeat {
  if (!rule) return "never";
  if (rule.every !== 1 || rule.until || rule.times) return "custom";
  if (rule.unit !== "week") return rule.unit;
  if (rule.weekdays?.length === 1) return "week";
  return rule.weekdays?.join() === workWeek.join() ? "weekdays" : "custom";
}

function ruleOf({ repeat, rule }: TaskValues): Recurrence | null {
  if (repeat === "never") return null;
  if (repeat === "custom") return rule ?? { every: 1, unit: "week" };
  if (repeat === "weekdays") return { every: 1, unit: "week", weekdays: workWeek };
  return { every: 1, unit: repeat };
}

/** The wall-clock time of a reminder; undefined for none, or while it hangs in the air. */
export function reminderClock({ reminder, remindAt, day, time }: TaskValues): string | undefined {
  if (reminder === "own") return remindAt || undefined;
  if (reminder === "none" || !day) return undefined;
  if (reminder === "morning") return `${day}T${MORNING}`;
  if (reminder === "day-before") return `${nextDay(day, -1)}T${MORNING}`;
  if (!time) return undefined;
  const before = Date.parse(`${day}T${time}:00Z`) - Number(reminder) * 60_000;
  return new Date(before).toISOString().slice(0, 16);
}

/** The reminders that fit: a task for a whole day has no minutes before it. */
export const fittingReminders = ({ day, time }: Pick<TaskValues, "day" | "time">): Reminder[] => {
  if (!day) return ["none", "own"];
  return time ? ["none", "0", "15", "60", "1440", "own"] : ["none", "morning", "day-before", "own"];
};

export const reminderLabels: Record<Reminder, string> = {
  none: "No reminder",
  "0": "When it is due",
  "15": "15 minutes before",
  "60": "1 hour before",
  "1440": "1 day before",
  morning: "On the day at 9:00 AM",
  "day-before": "The day before at 9:00 AM",
  own: "At another time",
};

export const repeatLabels: Record<Repeat, string> = {
  never: "Does not repeat",
  day: "Every day",
  weekdays: "Every weekday",
  week: "Every week",
  month: "Every month",
  year: "Every year",
  custom: "Custom",
};
