import type { CalendarDate } from "@internationalized/date";
import { type Direction, monthNames, periodOf, yearAt } from "./calendar";
import { holidayAt } from "./holidays";
import type { Day } from "./moments";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

const edges = phraseTable({
  first: "beginning of, the beginning of, start of, the start of, begin of, early",
  last: "end of, the end of, late",
});
const spans = phraseTable({
  week: "week, the week, this week, the current week",
  month: "month, the month, this month, the current month",
  quarter: "quarter, the quarter, this quarter",
  year: "year, the year, this year, the current year",
});
const nextSpans = phraseTable({
  week: "next week",
  month: "next month",
  quarter: "next quarter",
  year: "next year",
});

/** "the beginning of the year", "end of month", "Christmas". */
export function edgeAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const holiday = holidayAt(tokens, at, today, direction);
  if (holiday) return { value: { day: holiday.value }, end: holiday.end };
  const edge = edges.at(tokens, at);
  const now = edge && spans.at(tokens, edge.end);
  const next = edge && nextSpans.at(tokens, edge.end);
  const found = now ?? next;
  const month = edge && monthNames.at(tokens, edge.end);
  if (edge && month && !found) {
    const year = yearAt(tokens, month.end);
    const isPast = Number(month.value) < today.month && direction === "future";
    const isLater = Number(month.value) > today.month && direction === "past";
    const day = today.set({
      day: 1,
      month: Number(month.value),
      year: year ?? today.year + (isPast ? 1 : isLater ? -1 : 0),
    });
    return {
      value: { day: periodOf("month", day, 0)[edge.value] },
      end: year ? month.end + 1 : month.end,
    };
  }
  if (!edge || !found) return undefined;
  return { value: { day: periodOf(found.value, today, next ? 1 : 0)[edge.value] }, end: found.end };
}
