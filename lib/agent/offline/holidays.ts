import type { CalendarDate } from "@internationalized/date";
import type { Direction } from "./calendar";
import { nthIn } from "./nth-weekday";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

type Holiday =
  | "newYear"
  | "valentines"
  | "memorial"
  | "independence"
  | "labor"
  | "halloween"
  | "thanksgiving"
  | "blackFriday"
  | "christmasEve"
  | "christmas"
  | "newYearsEve";

const names = phraseTable<Holiday>({
  newYear: "new year, new years, new years day, new year 's, the new year",
  valentines: "valentines, valentines day, valentine 's day, valentine 's",
  memorial: "memorial day",
  independence: "independence day, fourth of july, the fourth of july",
  labor: "labor day, labour day",
  halloween: "halloween",
  thanksgiving: "thanksgiving, thanksgiving day",
  blackFriday: "black friday",
  christmasEve: "christmas eve, xmas eve",
  christmas: "christmas, xmas, christmas day",
  newYearsEve: "new years eve, new year 's eve",
});

const MONDAY = 0;
const THURSDAY = 3;
const LAST = -1;

const onDay = (month: number, day: number) => (year: CalendarDate) => year.set({ month, day });
const onWeekday = (month: number, place: number, weekday: number) => (year: CalendarDate) =>
  nthIn(year.set({ month, day: 1 }), place, weekday);
const thanksgiving = onWeekday(11, 3, THURSDAY);

const days: Record<Holiday, (year: CalendarDate) => CalendarDate> = {
  newYear: onDay(1, 1),
  valentines: onDay(2, 14),
  memorial: onWeekday(5, LAST, MONDAY),
  independence: onDay(7, 4),
  labor: onWeekday(9, 0, MONDAY),
  halloween: onDay(10, 31),
  thanksgiving,
  blackFriday: (year) => thanksgiving(year).add({ days: 1 }),
  christmasEve: onDay(12, 24),
  christmas: onDay(12, 25),
  newYearsEve: onDay(12, 31),
};

/** A feast that people date things by, as it is kept in the United States. */
export function holidayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<CalendarDate> | undefined {
  const found = names.at(tokens, at);
  if (!found) return undefined;
  const here = days[found.value](today);
  // What was counted "since Labor Day" lies behind; plans and bare names lie ahead.
  const isBehind = direction === "past" && looksBack.has(tokens[at - 1]?.plain ?? "");
  const turn = isBehind ? (here.compare(today) > 0 ? -1 : 0) : here.compare(today) < 0 ? 1 : 0;
  return { value: turn ? days[found.value](today.add({ years: turn })) : here, end: found.end };
}

const looksBack = new Set(["since", "after", "from", "last"]);
