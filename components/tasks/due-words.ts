import type { Format } from "@/lib/format";
import type { Task } from "@/lib/tasks/schema";

const DAY_MS = 86_400_000;

/** "Today 3:00 PM", "Tomorrow", "Mar 12": when a task is due, on the reader's clock. */
export function dueWords(
  { dueAt, dueOn }: Pick<Task, "dueAt" | "dueOn">,
  { format, timeZone }: { format: Format; timeZone: string },
): string {
  if (!dueAt) return "No date";
  const day = dueOn ?? dayIn(new Date(dueAt), timeZone);
  const words = dayWords(day, { format, timeZone });
  if (dueOn) return words;
  return `${words} ${format.time(dueAt, { timeZone })}`;
}

/** Whether an open task should have been done by now. */
export const isLate = ({ dueAt, status }: Pick<Task, "dueAt" | "status">, now = Date.now()): boolean =>
  dueAt !== null && new Date(dueAt).getTime() < now && (status === "todo" || status === "in_progress");

/** The calendar day of a moment, as in 2026-03-12. */
export const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(moment);

/** The day after today, or so many days later. */
export const dayFromNow = (days: number, timeZone: string): string => {
  const noon = new Date(`${dayIn(new Date(), timeZone)}T12:00:00Z`);
  return new Date(noon.getTime() + days * DAY_MS).toISOString().slice(0, 10);
};

function dayWords(day: string, { format, timeZone }: { format: Format; timeZone: string }): string {
  for (const [days, words] of [
    [-1, "Yesterday"],
    [0, "Today"],
    [1, "Tomorrow"],
  ] as const)
    if (day === dayFromNow(days, timeZone)) return words;
  return format.day(`${day}T12:00:00Z`, { timeZone: "UTC" });
}
