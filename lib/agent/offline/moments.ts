import type { CalendarDate } from "@internationalized/date";
import { type Direction, mondayBased, monthNames, todayOf, yearAt } from "./calendar";
import type { OfflineContext } from "./context";
import { edgeAt } from "./edges";
import { nthWeekdayAt, weekdays } from "./nth-weekday";
import { monthDayNumberAt, ordinalDayAt } from "./ordinal-days";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

/** A calendar day; `isUnsure` when 3/4 may be in March or in April. */
export interface Day {
  day: CalendarDate;
  isUnsure?: boolean;
}

const named = phraseTable({
  "0": "today, right now, tonight, this morning, this afternoon, this evening",
  "-1": "yesterday, last night",
  "-2": "the day before yesterday",
  "1": "tomorrow, tmrw, tomorow",
  "2": "the day after tomorrow",
});
const turns = phraseTable({
  last: "last, past, previous",
  next: "next, coming, on, this, this coming",
});

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
  const nth = nthWeekdayAt(tokens, at, today, direction);
  if (nth) return { value: { day: nth.value }, end: nth.end };
  return (
    weekdayAt(tokens, at, today, direction) ??
    edgeAt(tokens, at, today, direction) ??
    writtenDay(tokens[at], at, today, context, direction) ??
    monthDayAt(tokens, at, today, direction) ??
    ordinalAt(tokens, at, today, direction)
  );
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

function ordinalAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const found = ordinalDayAt(tokens, at, today, direction);
  return found && { value: { day: found.value }, end: found.end };
}

/** "March 3", "March the third", "the 3rd of March, 2027". */
function monthDayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<Day> | undefined {
  const behindThe = (place: number) => (tokens[place]?.plain === "the" ? place + 1 : place);
  const start = behindThe(at);
  const monthFirst = monthNames.at(tokens, start);
  const dayBehind = monthFirst && monthDayNumberAt(tokens, behindThe(monthFirst.end));
  const dayFirst = dayBehind ? undefined : monthDayNumberAt(tokens, start);
  const afterDay = dayFirst && (tokens[dayFirst.end]?.plain === "of" ? dayFirst.end + 1 : dayFirst.end);
  const month = dayBehind ? monthFirst : afterDay ? monthNames.at(tokens, afterDay) : undefined;
  const number = dayBehind ?? dayFirst;
  if (!month || !number) return undefined;
  let end = dayBehind ? dayBehind.end : month.end;
  if (tokens[end]?.text === "," && yearAt(tokens, end + 1)) end += 1;
  const year = yearAt(tokens, end);
  const day = realDay(today, year ?? today.year, Number(month.value), number.value);
  if (!day) return undefined;
  return { value: { day: year ? day : turned(day, today, direction) }, end: year ? end + 1 : end };
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
