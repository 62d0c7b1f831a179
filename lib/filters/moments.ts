import {
  type CalendarDate,
  type DateDuration,
  fromDate,
  parseDate,
  toCalendarDate,
  toZoned,
} from "@internationalized/date";
import type { FilterContext } from "./field";
import type { Condition, Field, RelativeTime } from "./schema";
import { isRelative, relativeParts } from "./schema";

/** From (inclusive) to (exclusive); a missing end is open. Instants in ISO form, or days. */
export type Span = { from?: string; to?: string };

type Edges = { from: string; to: string };

/**
 * The one span of time that a date condition selects; `ne` is read as `eq` and negated by callers.
 * Every value is a span itself: a day is a day in the team's zone, an instant is its millisecond.
 */
export function spanOf({ op, value }: Condition, field: Field, context: FilterContext): Span {
  if (isRelative(value)) return relativeSpan(op, value, field, context);
  const [first, last] = (Array.isArray(value) ? value : [value]).map((single) =>
    edgesOf(String(single), field, context),
  );
  if (!first) throw new Error(`A date condition on ${field.key} lacks its value.`);
  switch (op) {
    case "lt":
      return { to: first.from };
    case "lte":
      return { to: first.to };
    case "gt":
      return { from: first.to };
    case "gte":
      return { from: first.from };
    default:
      return { from: first.from, to: (last ?? first).to };
  }
}

function relativeSpan(op: string, value: RelativeTime, field: Field, context: FilterContext): Span {
  const now = toEdges(fromDate(context.now, context.timeZone), field);
  const moment = toEdges(shifted(value, context), field);
  if (op === "before") return { to: moment.from };
  if (op === "after") return { from: moment.to };
  const isPast = relativeParts(value).count > 0;
  return isPast ? { from: moment.from, to: now.to } : { from: now.from, to: moment.to };
}

// Counted on the wall clock, so that 14 days ago is the same time of day across a clock change.
function shifted(value: RelativeTime, { now, timeZone }: FilterContext) {
  const { unit, count } = relativeParts(value);
  return fromDate(now, timeZone).subtract({ [unit]: count } as DateDuration);
}

function toEdges(moment: ReturnType<typeof fromDate>, field: Field): Edges {
  return field.isDay ? dayEdges(toCalendarDate(moment)) : instantEdges(moment.toDate());
}

function edgesOf(value: string, field: Field, { timeZone }: FilterContext): Edges {
  if (value.includes("T")) return instantEdges(new Date(value));
  const day = parseDate(value);
  if (field.isDay) return dayEdges(day);
  const startOf = (date: CalendarDate) => toZoned(date, timeZone).toDate().toISOString();
  return { from: startOf(day), to: startOf(day.add({ days: 1 })) };
}

const dayEdges = (day: CalendarDate): Edges => ({
  from: day.toString(),
  to: day.add({ days: 1 }).toString(),
});

const instantEdges = (instant: Date): Edges => ({
  from: instant.toISOString(),
  to: new Date(instant.getTime() + 1).toISOString(),
});

/** Refuses a time zone that is not one, before it decides anything. */
export function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new RangeError(`"${timeZone.slice(0, 60)}" is not a time zone.`);
  }
}
