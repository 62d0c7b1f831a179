import type { CalendarDate } from "@internationalized/date";
import type { Direction } from "./calendar";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

const spelt = phraseTable({
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "5": "fifth",
  "6": "sixth",
  "7": "seventh",
  "8": "eighth",
  "9": "ninth",
  "10": "tenth",
  "11": "eleventh",
  "12": "twelfth",
  "13": "thirteenth",
  "14": "fourteenth",
  "15": "fifteenth",
  "16": "sixteenth",
  "17": "seventeenth",
  "18": "eighteenth",
  "19": "nineteenth",
  "20": "twentieth",
  "21": "twenty first",
  "22": "twenty second",
  "23": "twenty third",
  "24": "twenty fourth",
  "25": "twenty fifth",
  "26": "twenty sixth",
  "27": "twenty seventh",
  "28": "twenty eighth",
  "29": "twenty ninth",
  "30": "thirtieth",
  "31": "thirty first",
});
const LAST_DAY = 31;

/** The day of a month, beside its month: "3", "3rd", "third". */
export function monthDayNumberAt(tokens: readonly Token[], at: number): Match<number> | undefined {
  const token = tokens[at];
  const isDay =
    token?.kind === "number" &&
    !token.isMoney &&
    Number.isInteger(token.value) &&
    !token.text.endsWith("+");
  const value = isDay ? (token.value ?? 0) : 0;
  if (value >= 1 && value <= LAST_DAY) return { value, end: at + 1 };
  const word = spelt.at(tokens, at);
  return word && { value: Number(word.value), end: word.end };
}

/** Only behind one of these is "the 15th" a day, and not the fifteenth row of a list. */
const beforeDays = new Set(
  "since by on before after until till til through from between and to for due step date is day of starting".split(
    " ",
  ),
);

/** "since the 15th", "by the fifteenth": of this month or of the nearest on the side that is meant. */
export function ordinalDayAt(
  tokens: readonly Token[],
  at: number,
  today: CalendarDate,
  direction: Direction,
): Match<CalendarDate> | undefined {
  const start = tokens[at]?.plain === "the" ? at + 1 : at;
  const found = monthDayNumberAt(tokens, start);
  const isOrdinal =
    spelt.at(tokens, start) ?? /^\d{1,2}(?:st|nd|rd|th)$/i.test(tokens[start]?.text ?? "");
  if (!found || !isOrdinal || (start === at && spelt.at(tokens, start))) return undefined;
  const isAlone =
    found.end === tokens.length || ["at", "around", "@"].includes(tokens[found.end]?.text ?? "");
  const isLed = at === 0 ? isAlone : beforeDays.has(tokens[at - 1]?.plain ?? "");
  if (!isLed || isCounted(tokens[found.end])) return undefined;
  const step = direction === "past" ? -1 : 1;
  for (let months = 0; months <= 2; months += 1) {
    const month = today.set({ day: 1 }).add({ months: months * step });
    const day = month.set({ day: found.value });
    const isThere = day.month === month.month && day.day === found.value;
    const isSide = direction === "past" ? day.compare(today) <= 0 : day.compare(today) > 0;
    if (isThere && isSide) return { value: day, end: found.end };
  }
  return undefined;
}

/** "the 2nd lead", "the third call": what is counted is no day. */
const isCounted = (next: Token | undefined) =>
  next?.kind === "word" &&
  !/^(?:at|and|or|to|until|till|through|of|for|with|in|please|pls|by|from|who|that)$/.test(next.plain);
