import type { CalendarDate } from "@internationalized/date";
import {
  type Direction,
  mondayBased,
  monthNames,
  type Period,
  periodOf,
  todayOf,
  yearAt,
} from "./calendar";
import type { OfflineContext } from "./context";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

const periods = phraseTable({
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
});
const turns = phraseTable({
  "0": "this, current, the current, this current, to date this",
  "-1": "last, the last, previous, the previous, prior",
  "1": "next, the next, coming, the coming",
});
/** "this quarter", "last month", "March", "March 2025", "2025", "Q1", "Q1 2025". */
export function periodAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction,
): Match<Period> | undefined {
  const today = todayOf(context);
  const turn = turns.at(tokens, at);
  const unit = periods.at(tokens, turn?.end ?? at);
  if (turn && unit) return { value: periodOf(unit.value, today, Number(turn.value)), end: unit.end };
  if (turn?.value === "-1" && tokens[turn.end]?.plain === "fortnight")
    return { value: { first: today.subtract({ days: 14 }), last: today }, end: turn.end + 1 };
  const weekend = weekendAt(tokens, at, today, direction);
  if (weekend) return weekend;
  const season = seasonAt(tokens, at, today, direction);
  if (season) return season;
  const year = yearAt(tokens, at);
  if (year) return { value: periodOf("year", today.set({ year }), 0), end: at + 1 };
  const quarter = /^q([1-4])$/.exec(tokens[at]?.plain ?? "")?.[1];
  const month = quarter
    ? String(Number(quarter) * 3 - 2)
    : monthNames.at(tokens, turn?.end ?? at)?.value;
  if (!month) return undefined;
  const end = quarter ? at + 1 : (monthNames.at(tokens, turn?.end ?? at)?.end ?? at);
  // "may" is a verb more often than a month.
  if (tokens[at]?.plain === "may" && tokens[at]?.text === "may") return undefined;
  const given = yearAt(tokens, end);
  const way = turn?.value === "1" ? "next" : turn?.value === "-1" ? "last" : direction;
  const year0 = given ?? yearOf(Number(month), today, way);
  const day = today.set({ day: 1, month: Number(month), year: year0 });
  return { value: periodOf(quarter ? "quarter" : "month", day, 0), end: given ? end + 1 : end };
}

/** The year of a month that was said without one. */
function yearOf(month: number, today: CalendarDate, way: Direction | "next" | "last"): number {
  if (way === "next") return month > today.month ? today.year : today.year + 1;
  if (way === "last") return month < today.month ? today.year : today.year - 1;
  if (way === "future") return month >= today.month ? today.year : today.year + 1;
  return month > today.month ? today.year - 1 : today.year;
}

/** By the month in which they begin. */
const seasons = phraseTable({
  "3": "spring, the spring, this spring, next spring, last spring",
  "6": "summer, the summer, this summer, next summer, last summer",
  "9": "autumn, fall, the fall, the autumn, this fall, this autumn, next fall, next autumn, last fall, last autumn",
  "12": "winter, the winter, this winter, next winter, last winter",
});

/** "spring 2027", "this summer": three months, as the northern half of the world counts them. */
function seasonAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Period> | undefined {
  const found = seasons.at(tokens, at);
  if (!found) return undefined;
  const year = yearAt(tokens, found.end);
  const word = tokens[at]?.plain;
  const way = word === "next" || word === "last" ? word : direction;
  const month = Number(found.value);
  const first = today.set({ day: 1, month, year: year ?? yearOf(month, today, way) });
  return {
    value: { first, last: periodOf("month", first.add({ months: 2 }), 0).last },
    end: year ? found.end + 1 : found.end,
  };
}

const weekends = phraseTable({
  "-1": "last weekend, the last weekend, past weekend, the past weekend",
  "0": "weekend, the weekend, this weekend",
  "1": "next weekend, the coming weekend, coming weekend",
});

/** Saturday and Sunday: those before today of what was, those to come of what is planned. */
function weekendAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Period> | undefined {
  const found = weekends.at(tokens, at);
  if (!found) return undefined;
  const isPast = found.value === "-1" || (found.value === "0" && direction === "past");
  const saturday = today.subtract({ days: mondayBased(today) }).add({ days: 5 });
  const isAhead = saturday.compare(today) > 0;
  const first = isPast && isAhead ? saturday.subtract({ weeks: 1 }) : saturday;
  return { value: { first, last: first.add({ days: 1 }) }, end: found.end };
}
