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
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

/** A calendar day; `isUnsure` when 3/4 may be in March or in April. */
export interface Day {
  day: CalendarDate;
  isUnsure?: boolean;
}

export const todayOf = ({ now, timeZone }: OfflineContext): CalendarDate =>
  toCalendarDate(fromDate(now, timeZone));

const named = phraseTable({
  "0": "today, tonight, this morning, this afternoon, this evening",
  "-1": "yesterday, last night",
  "-2": "the day before yesterday",
  "1": "tomorrow, tmrw, tomorow",
  "2": "the day after tomorrow",
});
const weekdays = phraseTable({
  "0": "monday, mon",
  "1": "tuesday, tue, tues",
  "2": "wednesday, wed",
  "3": "thursday, thu, thur, thurs",
  "4": "friday, fri",
  "5": "saturday",
  "6": "sunday",
});
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
const turns = phraseTable({
  last: "last, past, previous",
  next: "next, coming, on, this, this coming",
});

/** Which way an unfinished date looks: a lead was created in the past, a next step lies ahead. */
export type Direction = "past" | "future";

/** One day, in any common spelling. */
export function dayAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction = "past",
): Match<Day> | undefined {
  const today = todayOf(context);
  const relative = named.at(tokens, at);
  if (relative)
    return { value: { day: today.add({ days: Number(relative.value) }) }, end: relative.end };
  return (
    weekdayAt(tokens, at, today, direction) ??
    edgeAt(tokens, at, today, direction) ??
    writtenDay(tokens[at], at, today, context, direction) ??
    monthDayAt(tokens, at, today, direction)
  );
}

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
const holidays = phraseTable({
  "1-1": "new year, new years, new years day, new year 's, the new year",
  "12-25": "christmas, xmas, christmas day",
  "12-31": "new years eve, new year 's eve",
});

/** "the beginning of the year", "end of month", "Christmas". */
function edgeAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const holiday = holidays.at(tokens, at);
  if (holiday) {
    const [month = 1, day = 1] = holiday.value.split("-").map(Number);
    const near = today.set({ month, day });
    return {
      value: { day: near.compare(today) < 0 ? near.add({ years: 1 }) : near },
      end: holiday.end,
    };
  }
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

function weekdayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const turn = turns.at(tokens, at);
  const found = weekdays.at(tokens, turn?.end ?? at);
  if (!found) return undefined;
  const distance = Number(found.value) - mondayBased(today);
  const looks = turn ? (turn.value === "last" ? "past" : "future") : direction;
  const isOpenTurn = ["on", "this"].includes(tokens[at]?.plain ?? "");
  const way = isOpenTurn ? direction : looks;
  const days =
    way === "past" ? (distance < 0 ? distance : distance - 7) : distance > 0 ? distance : distance + 7;
  const isToday = distance === 0 && direction === "past" && !turn;
  return { value: { day: today.add({ days: isToday ? 0 : days }) }, end: found.end };
}

/** Monday is 0. */
export const mondayBased = (day: CalendarDate): number =>
  (new Date(`${day.toString()}T00:00:00Z`).getUTCDay() + 6) % 7;

function writtenDay(
  token: Token | undefined,
  at: number,
  today: CalendarDate,
  { country }: OfflineContext,
  direction: Direction,
): Match<Day> | undefined {
  if (token?.kind !== "day" && token?.kind !== "slashDay") return undefined;
  const parts = token.text.split(/[-/.]/).map(Number);
  if (token.kind === "day") {
    const day = realDay(today, parts[0], parts[1], parts[2]);
    return day && { value: { day }, end: at + 1 };
  }
  const [first = 0, second = 0, year] = parts;
  const isMonthFirst = second > 12 || (first <= 12 && country === "US" && !token.text.includes("."));
  const [month, dayOfMonth] = isMonthFirst ? [first, second] : [second, first];
  const day = realDay(today, fullYear(year) ?? today.year, month, dayOfMonth);
  if (!day) return undefined;
  const isUnsure = first <= 12 && second <= 12 && first !== second && !token.text.includes(".");
  return {
    value: {
      day: year === undefined ? turned(day, today, direction) : day,
      ...(isUnsure && { isUnsure }),
    },
    end: at + 1,
  };
}

const fullYear = (year: number | undefined) =>
  year === undefined ? undefined : year < 100 ? 2000 + year : year;

function monthDayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const isDay = (token: Token | undefined) =>
    token?.kind === "number" && !token.isMoney && (token.value ?? 0) >= 1 && (token.value ?? 0) <= 31;
  const start = tokens[at]?.plain === "the" ? at + 1 : at;
  const monthFirst = monthNames.at(tokens, start);
  const isFirst = monthFirst && isDay(tokens[monthFirst.end]);
  const numberAt = isFirst ? monthFirst.end : start;
  const afterDay = tokens[start + 1]?.plain === "of" ? start + 2 : start + 1;
  const month = isFirst
    ? monthFirst
    : isDay(tokens[start])
      ? monthNames.at(tokens, afterDay)
      : undefined;
  if (!month) return undefined;
  let end = isFirst ? numberAt + 1 : month.end;
  if (tokens[end]?.text === "," && yearAt(tokens, end + 1)) end += 1;
  const year = yearAt(tokens, end);
  const day = realDay(today, year ?? today.year, Number(month.value), tokens[numberAt]?.value);
  if (!day) return undefined;
  return { value: { day: year ? day : turned(day, today, direction) }, end: year ? end + 1 : end };
}

/** A year written out. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const year =
    token?.kind === "number" && /^(19|20|21)\d\d$/.test(token.text) ? token.value : undefined;
  return year;
}

/** Without a year, the nearest such day on the side that is meant. */
function turned(day: CalendarDate, today: CalendarDate, direction: Direction): CalendarDate {
  if (direction === "past" && day.compare(today) > 0) return day.subtract({ years: 1 });
  if (direction === "future" && day.compare(today) < 0) return day.add({ years: 1 });
  return day;
}

function realDay(today: CalendarDate, year = 0, month = 0, day = 0): CalendarDate | undefined {
  const set = today.set({ year, month: 1, day: 1 }).set({ month }).set({ day });
  return set.year === year && set.month === month && set.day === day ? set : undefined;
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
