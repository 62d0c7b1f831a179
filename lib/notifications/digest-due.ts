import { fromDate, toCalendarDate } from "@internationalized/date";

/** The day and the time of day that a clock of this zone shows: `2026-03-08`, `02:30`. */
export function dayAndTime(timeZone: string, now: Date): { day: string; time: string } {
  const local = fromDate(now, timeZone);
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    day: toCalendarDate(local).toString(),
    time: `${two(local.hour)}:${two(local.minute)}`,
  };
}

/**
 * The reader's day whose digest is due; undefined when its time has not come or it was sent. A time that the clocks
 * leave out counts as passed, and one that they show twice is due once.
 */
export function digestDue(
  { digestAt, sentOn, timeZone }: { digestAt: string; sentOn: string | null; timeZone: string },
  now: Date,
): string | undefined {
  const { day, time } = dayAndTime(timeZone, now);
  return time >= digestAt && (sentOn === null || sentOn < day) ? day : undefined;
}
