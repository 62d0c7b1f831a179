import {
  type CalendarDate,
  endOfMonth,
  endOfYear,
  fromDate,
  startOfMonth,
  startOfYear,
  toCalendarDate,
} from "@internationalized/date";
import type { OfflineContext } from "./context";
import { phraseTable } from "./phrases";
import type { Token } from "./tokens";

const todays = new WeakMap<Date, Map<string, CalendarDate>>();

/** Worked out once a message: a sentence asks hundreds of times, and time zones are slow. */
export function todayOf({ now, timeZone }: OfflineContext): CalendarDate {
  const known = todays.get(now) ?? new Map<string, CalendarDate>();
  todays.set(now, known);
  const today = known.get(timeZone) ?? toCalendarDate(fromDate(now, timeZone));
  known.set(timeZone, today);
  return today;
}

export const monthNames = phraseTable({
  "1": "january, jan",
  "2": "february, feb",
  "3": "march, mar",
  "4": "april, apr",
  "5": "may",
  "6": "june, jun",
  "7": "july, jul",
  "8": "august, aug",
  "9": "september, sep, sept",
  "10": "october, oct",
  "11": "november, nov",
  "12": "december, dec",
});
/** Which way an unfinished date looks: a lead was created in the past, a next step lies ahead. */
export type Direction = "past" | "future";

/** Monday is 0. */
export const mondayBased = (day: CalendarDate): number =>
  (new Date(`${day.toString()}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A year written out. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const year =
    token?.kind === "number" && /^(19|20|21)\d\d$/.test(token.text) ? token.value : undefined;
  return year;
}

export type Period = { first: CalendarDate; last: CalendarDate };

/** The week (from Monday), month, quarter or year that lies `shift` away from the one of `day`. */
export function periodOf(unit: string, day: CalendarDate, shift: number): Period {
  if (unit === "week") {
    const first = day.subtract({ days: mondayBased(day) }).add({ weeks: shift });
    return { first, last: first.add({ days: 6 }) };
  }
  if (unit === "year") {
    const within = day.add({ years: shift });
    return { first: startOfYear(within), last: endOfYear(within) };
  }
  if (unit === "quarter") {
    const first = startOfMonth(day.set({ day: 1 }).subtract({ months: (day.month - 1) % 3 })).add({
      months: 3 * shift,
    });
    return { first, last: endOfMonth(first.add({ months: 2 })) };
  }
  const first = startOfMonth(day).add({ months: shift });
  return { first, last: endOfMonth(first) };
}
