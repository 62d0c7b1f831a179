import { getDayOfWeek, parseDate } from "@internationalized/date";
import { casual, GB, type ParsedResult } from "chrono-node/en";
import { isDayFirst } from "@/lib/intl";
import { dayOf, momentOf, nextDay, wallClock } from "../due";

/** What a text says of when: a day, a time of day, or a moment that needs neither ("in 2 hours"). */
export interface SaidTime {
  day?: string;
  /** "15:00" */
  time?: string;
  moment?: Date;
}

export interface Found<Value> {
  value: Value;
  /** The text without the words that were read. */
  rest: string;
}

export interface Reader {
  now: Date;
  timeZone: string;
  /** Whether 3/4 is the third of April, as most of the world reads it, or the fourth of March. */
  locale: string;
}

/**
 * Reads dates and times from a text, as the reader's clock shows them: "friday 3pm", "in 2 hours", "on the 15th".
 * A day and a time that stand apart belong together; of two days the last one counts.
 */
export function readTime(text: string, reader: Reader): Found<SaidTime> {
  const results = parserFor(reader)
    .parse(text, { instant: reader.now, timezone: offsetOf(reader) }, { forwardDate: true })
    .filter(isMeant);
  const moment = results.findLast(isMoment);
  if (moment) return { value: { moment: moment.start.date() }, rest: without(text, [moment]) };
  const dated = results.findLast(hasDay);
  const timed = results.findLast((result) => timeOf(result) !== undefined && !hasDay(result));
  const read = [dated, timed].filter((result) => result !== undefined);
  const time = (timed && timeOf(timed)) ?? (dated && timeOf(dated));
  const day = dated && dayIn(dated, reader);
  return { value: { ...(day && { day }), ...(time && { time }) }, rest: without(text, read) };
}

/** The moment or day that was said, for whoever needs a due date. A time alone is the next one that comes. */
export function dueOf(
  { day, time, moment }: SaidTime,
  reader: Reader,
): { dueAt?: Date; dueOn?: string } {
  if (moment) return { dueAt: moment };
  if (!time) return day ? { dueOn: day } : {};
  const { now, timeZone } = reader;
  const today = momentOf(`${day ?? dayOf(now, timeZone)}T${time}`, timeZone);
  if (day || today > now) return { dueAt: today };
  return { dueAt: momentOf(`${nextDay(dayOf(now, timeZone))}T${time}`, timeZone) };
}

/** Minutes east of Greenwich, now. */
function offsetOf({ now, timeZone }: Reader): number {
  return (
    (Date.parse(`${wallClock(now, timeZone)}:00Z`) - Math.floor(now.getTime() / 60_000) * 60_000) /
    60_000
  );
}

const partsOfDay: readonly (readonly [RegExp, string])[] = [
  [/\bmorning\b/i, "09:00"],
  [/\bafternoon\b/i, "14:00"],
  [/\b(evening|tonight)\b/i, "18:00"],
];

function timeOf({ start, text }: ParsedResult): string | undefined {
  if (start.isCertain("hour"))
    return `${two(hourOf(start, text))}:${two(start.isCertain("minute") ? start.get("minute") : 0)}`;
  return partsOfDay.find(([words]) => words.test(text))?.[1];
}

/** "at 3" is in the afternoon: nobody calls at night. */
function hourOf(start: ParsedResult["start"], text: string): number | null {
  const hour = start.get("hour");
  const isOpen = !start.isCertain("meridiem") && !/\d[:.h]\d/.test(text);
  return isOpen && hour !== null && hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

const hasDay = ({ start }: ParsedResult) =>
  start.isCertain("day") ||
  start.isCertain("weekday") ||
  [...start.tags()].some((tag) => tag === "result/relativeDate" || tag.startsWith("ours/"));

const isMoment = ({ start }: ParsedResult) =>
  start.isCertain("timezoneOffset") && start.isCertain("hour");

/** A month alone is no date but a word, and now needs no saying. */
const isMeant = (result: ParsedResult) =>
  result.text.toLowerCase() !== "now" && (hasDay(result) || timeOf(result) !== undefined);

function dayIn({ start, text }: ParsedResult, reader: Reader): string {
  const day = `${start.get("year")}-${two(start.get("month"))}-${two(start.get("day"))}`;
  if (!/^next week$/i.test(text.trim())) return day;
  const today = dayOf(reader.now, reader.timeZone);
  return nextDay(today, 7 - getDayOfWeek(parseDate(today), "en-US", "mon"));
}

const two = (value: number | null) => String(value ?? 0).padStart(2, "0");

/** Prepositions that lead to a date and mean nothing without it. */
const leadingTo = /(?:^|\s)(?:on|by|at|due|until|before|for|from|starting|beginning)\s*$/i;

function without(text: string, results: readonly ParsedResult[]): string {
  return results
    .toSorted((a, b) => b.index - a.index)
    .reduce((rest, { index, text: words }) => {
      let before = rest.slice(0, index);
      while (leadingTo.test(before)) before = before.replace(leadingTo, "");
      return `${before} ${rest.slice(index + words.length)}`;
    }, text);
}

/** The library's English, with what salespeople say and it does not know. */
function parserFor({ now, timeZone, locale }: Reader) {
  const today = dayOf(now, timeZone);
  const weekday = getDayOfWeek(parseDate(today), "en-US", "mon");
  const parser = (isDayFirst(locale) ? GB : casual).clone();
  const said = (pattern: RegExp, day: (match: RegExpMatchArray) => string | undefined) =>
    parser.parsers.push({
      pattern: () => pattern,
      extract: (context, match) => {
        const found = day(match);
        if (!found) return null;
        const [year, month, date] = found.split("-").map(Number);
        return context
          .createParsingComponents({ year: year ?? 0, month: month ?? 0, day: date ?? 0 })
          .addTag("ours/day");
      },
    });
  said(/\b(?:the )?day after tomorrow\b/i, () => nextDay(today, 2));
  said(/\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)\b(?! of\b)/i, (match) =>
    dayOfMonth(today, Number(match[1])),
  );
  said(/\b(?:eod|end of (?:the )?day)\b/i, () => today);
  said(/\b(?:eow|end of (?:the |this )?week)\b/i, () =>
    nextDay(today, weekday > 4 ? 11 - weekday : 4 - weekday),
  );
  said(/\b(?:(?:at|by) )?(?:the )?(?:eom|end of (?:the |this )?month)\b/i, () =>
    parseDate(today).set({ day: 31 }).toString(),
  );
  parser.parsers.push({
    pattern: () => /\bat (\d{1,2})h(\d{2})?\b/i,
    extract: (context, match) =>
      context.createParsingComponents({ hour: Number(match[1]), minute: Number(match[2] ?? 0) }),
  });
  return parser;
}

/** The next day with that number, from today on. */
function dayOfMonth(today: string, number: number): string | undefined {
  if (number < 1 || number > 31) return undefined;
  let month = parseDate(today).set({ day: 1 });
  while (month.set({ day: number }).day !== number || month.set({ day: number }).toString() < today)
    month = month.add({ months: 1 });
  return month.set({ day: number }).toString();
}
