import {
  fromDate,
  parseDate,
  startOfMonth,
  startOfYear,
  toCalendarDate,
  toZoned,
  type ZonedDateTime,
} from "@internationalized/date";
import type { PeriodKey } from "./periods";

/** From (inclusive) to (exclusive). */
export interface Span {
  from: Date;
  to: Date;
}

export interface WholePeriod extends Span {
  previous: Span;
}

interface Asked {
  period: PeriodKey;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * A period up to now, or up to the end of its last day when that is over, and the stretch of equal length directly
 * before. Days begin where the team's clocks begin them and lengths are counted on those clocks, so that half a day
 * is compared with the same half of an earlier day, also when the clocks were changed in between.
 */
export function periodOf(asked: Asked, now: Date, timeZone: string): WholePeriod {
  const here = fromDate(now, timeZone);
  const first = firstDay(asked, here);
  const begin = toZoned(first, timeZone);
  const isOver = asked.period === "custom" && asked.to;
  const lastEnd = isOver ? toZoned(parseDate(isOver).add({ days: 1 }), timeZone) : here;
  const end = lastEnd.compare(here) < 0 ? lastEnd : here;
  const days = daysTouched(begin, end);
  return {
    ...span(begin, end),
    previous: span(begin.subtract({ days }), end.subtract({ days })),
  };
}

function firstDay({ period, from }: Asked, here: ZonedDateTime) {
  const today = toCalendarDate(here);
  switch (period) {
    case "today":
      return today;
    case "7d":
      return today.subtract({ days: 6 });
    case "30d":
      return today.subtract({ days: 29 });
    case "month":
      return startOfMonth(today);
    case "quarter":
      return startOfMonth(today.set({ month: today.month - ((today.month - 1) % 3) }));
    case "year":
      return startOfYear(today);
    case "custom":
      return from ? parseDate(from) : today;
  }
}

/** How many days of the calendar a stretch lies in. */
function daysTouched(begin: ZonedDateTime, end: ZonedDateTime): number {
  const last = toCalendarDate(end.subtract({ milliseconds: 1 }));
  return Math.max(1, last.compare(toCalendarDate(begin)) + 1);
}

/** A custom period that begins in the future is empty, not turned around. */
const span = (begin: ZonedDateTime, end: ZonedDateTime): Span => {
  const from = begin.toDate();
  const to = end.toDate();
  return { from, to: end.compare(begin) < 0 ? from : to };
};

/** The days of a stretch as the team's calendar has them; most have 24 hours. */
export function daysOf({ from, to }: Span, timeZone: string): (Span & { day: string })[] {
  const days: (Span & { day: string })[] = [];
  let day = toCalendarDate(fromDate(from, timeZone));
  while (true) {
    const next = day.add({ days: 1 });
    const begin = toZoned(day, timeZone).toDate();
    if (begin >= to) return days;
    days.push({ day: day.toString(), from: begin, to: toZoned(next, timeZone).toDate() });
    day = next;
  }
}
