import { CalendarDateTime, fromDate, toCalendarDate, toZoned } from "@internationalized/date";
import type { QuietHours } from "./schema";

/**
 * When the quiet hours end that `now` falls into, by the clock of `timeZone`; undefined outside of them. On a day on
 * which the clocks change it is the moment at which the clock next shows that time.
 */
export function quietUntil(quiet: QuietHours | null, timeZone: string, now: Date): Date | undefined {
  if (!quiet) return undefined;
  const local = fromDate(now, timeZone);
  const minute = local.hour * 60 + local.minute;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return undefined;
  const today = toCalendarDate(local);
  const ends = [0, 1, 2].flatMap((days) => {
    const { year, month, day } = today.add({ days });
    const end = new CalendarDateTime(year, month, day, Math.floor(to / 60), to % 60);
    // Twice on the night on which clocks go back; at the next full hour on the one on which they leave it out.
    return (["earlier", "later"] as const).map((which) => toZoned(end, timeZone, which).toDate());
  });
  return ends.find((end) => end > now);
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};
