import { type CalendarDate, getDayOfWeek } from "@internationalized/date";
import { type Direction, monthNames, yearAt } from "./calendar";
import { type Match, phraseSet, phraseTable } from "./phrases";
import type { Token } from "./tokens";

export const weekdays = phraseTable({
  "0": "monday, mon",
  "1": "tuesday, tue, tues",
  "2": "wednesday, wed",
  "3": "thursday, thu, thur, thurs",
  "4": "friday, fri",
  "5": "saturday",
  "6": "sunday",
});
const places = phraseTable({
  "0": "first, the first, 1st, the 1st",
  "1": "second, the second, 2nd, the 2nd",
  "2": "third, the third, 3rd, the 3rd",
  "3": "fourth, the fourth, 4th, the 4th",
  "-1": "last, the last",
});
const of = phraseSet("of, in");
const months = phraseTable({ "0": "this month, the month", "1": "next month" });

/** "the first Monday of January", "last Friday of the month". */
export function nthWeekdayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<CalendarDate> | undefined {
  const place = places.at(tokens, at);
  const weekday = place && weekdays.at(tokens, place.end);
  const link = weekday && of.at(tokens, weekday.end);
  if (!place || !weekday || !link) return undefined;
  const relative = months.at(tokens, link.end);
  const month = monthNames.at(tokens, link.end);
  if (!relative && !month) return undefined;
  const year = month ? yearAt(tokens, month.end) : undefined;
  const first = relative
    ? today.set({ day: 1 }).add({ months: Number(relative.value) })
    : today.set({ day: 1, month: Number(month?.value), ...(year && { year }) });
  const found = nthIn(first, Number(place.value), Number(weekday.value));
  const isPast = direction === "future" && found.compare(today) < 0;
  const isLater = direction === "past" && found.compare(today) > 0;
  const turn = relative || year ? 0 : isPast ? 1 : isLater ? -1 : 0;
  const value = turn
    ? nthIn(first.add({ years: turn }), Number(place.value), Number(weekday.value))
    : found;
  return { value, end: month && year ? month.end + 1 : (relative ?? month ?? link).end };
}

/** The weekday at a place in the month that begins there; -1 is the last. */
export function nthIn(first: CalendarDate, place: number, weekday: number): CalendarDate {
  const start = place < 0 ? first.add({ months: 1 }) : first;
  const ahead = (weekday - mondayBasedDay(start) + 7) % 7;
  return start.add({ days: ahead + 7 * place });
}

const mondayBasedDay = (day: CalendarDate) => getDayOfWeek(day, "en-GB", "mon");
