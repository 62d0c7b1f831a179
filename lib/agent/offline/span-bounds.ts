import { parseDate, toCalendarDateTime, toZoned } from "@internationalized/date";
import type { RelativeTime } from "@/lib/filters/schema";
import { todayOf } from "./calendar";
import type { OfflineContext } from "./context";
import type { Span } from "./spans";

/** The instants between which a span lies, in the zone of the person who asks. */
export function boundsOf(
  { op, value }: Span,
  context: OfflineContext,
): { since?: string; until?: string } {
  const start = (day: string, shift = 0) =>
    toZoned(toCalendarDateTime(parseDate(day).add({ days: shift })), context.timeZone)
      .toDate()
      .toISOString();
  if (op === "within" || op === "before") {
    const day = todayOf(context)
      .subtract(value as RelativeTime & { days: number })
      .toString();
    return op === "within" ? { since: start(day) } : { until: start(day) };
  }
  const [first, last] = Array.isArray(value) ? value.map(String) : [String(value), String(value)];
  if (first === undefined || last === undefined) return {};
  switch (op) {
    case "gte":
      return { since: start(first) };
    case "gt":
      return { since: start(first, 1) };
    case "lt":
      return { until: start(first) };
    case "lte":
      return { until: start(first, 1) };
    default:
      return { since: start(first), until: start(last, 1) };
  }
}
