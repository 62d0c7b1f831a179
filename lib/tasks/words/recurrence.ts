import { getDayOfWeek, parseDate } from "@internationalized/date";
import { dayOf, dueAtSlot, nextDay } from "../due";
import { type Recurrence, type Weekday, weekdays } from "../schema";
import { type Found, type Reader, readTime, type SaidTime } from "./dates";

const dayWords: Record<string, Weekday[]> = {
  monday: ["mo"],
  mon: ["mo"],
  tuesday: ["tu"],
  tues: ["tu"],
  tue: ["tu"],
  wednesday: ["we"],
  wed: ["we"],
  thursday: ["th"],
  thurs: ["th"],
  thu: ["th"],
  friday: ["fr"],
  fri: ["fr"],
  saturday: ["sa"],
  sat: ["sa"],
  sunday: ["su"],
  sun: ["su"],
  weekday: ["mo", "tu", "we", "th", "fr"],
  workday: ["mo", "tu", "we", "th", "fr"],
  weekend: ["sa", "su"],
};
const dayWord = `(?:${Object.keys(dayWords).join("|")})s?`;
const dayList = `${dayWord}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s*/\\s*)${dayWord})*`;
const every = new RegExp(
  `\\b(?:every|each)\\s+(?:(other|second|2nd|\\d{1,3})\\s+)?(?:(day|week|fortnight|month|quarter|year)s?\\b|(${dayList})\\b)`,
  "i",
);
const adverbs: Record<string, Recurrence> = {
  daily: { every: 1, unit: "day" },
  weekly: { every: 1, unit: "week" },
  biweekly: { every: 2, unit: "week" },
  fortnightly: { every: 2, unit: "week" },
  monthly: { every: 1, unit: "month" },
  quarterly: { every: 3, unit: "month" },
  yearly: { every: 1, unit: "year" },
  annually: { every: 1, unit: "year" },
};
const adverb = new RegExp(`\\b(${Object.keys(adverbs).join("|")})\\b`, "i");
const onDays = new RegExp(`^\\s+on\\s+(${dayList})\\b`, "i");
const onDate = /^\s+on\s+the\s+(?:(\d{1,2})(?:st|nd|rd|th)|(last day))\b/i;
const until = /\b(?:until|till)\s+/i;
const times = /\b(?:for\s+)?(\d{1,3})\s+times\b/i;

/** Reads how often: "every monday and thursday", "every 2 weeks on tue", "monthly on the 31st until june". */
export function readRecurrence(text: string, reader: Reader): Found<Recurrence | undefined> {
  const match = every.exec(text) ?? adverb.exec(text);
  if (!match) return { value: undefined, rest: text };
  const base = ruleOf(match);
  const behind = text.slice(match.index + match[0].length);
  const placed = place(base, behind);
  const ended = readEnd(placed.rest, reader);
  return {
    value: { ...placed.value, ...ended.value },
    rest: `${text.slice(0, match.index)} ${ended.rest}`,
  };
}

function ruleOf(match: RegExpExecArray): Recurrence {
  const known = adverbs[match[0].toLowerCase()];
  if (known) return known;
  const [, count, unit = "", days] = match;
  const number = count === undefined ? 1 : Number(count) || 2;
  if (days) return { every: number, unit: "week", weekdays: daysIn(days) };
  const word = unit.toLowerCase();
  if (word === "fortnight") return { every: 2 * number, unit: "week" };
  if (word === "quarter") return { every: 3 * number, unit: "month" };
  return { every: number, unit: word as Recurrence["unit"] };
}

function place(rule: Recurrence, behind: string): Found<Recurrence> {
  const days = rule.unit === "week" && !rule.weekdays ? onDays.exec(behind) : null;
  if (days)
    return { value: { ...rule, weekdays: daysIn(days[1] ?? "") }, rest: behind.slice(days[0].length) };
  const date = rule.unit === "month" ? onDate.exec(behind) : null;
  const monthDay = date?.[2] ? 31 : Number(date?.[1]);
  if (!date || monthDay < 1 || monthDay > 31) return { value: rule, rest: behind };
  return { value: { ...rule, monthDay }, rest: behind.slice(date[0].length) };
}

function readEnd(text: string, reader: Reader): Found<Pick<Recurrence, "until" | "times">> {
  const count = times.exec(text);
  if (count && Number(count[1]) > 1)
    return { value: { times: Number(count[1]) }, rest: cut(text, count.index, count[0].length) };
  const last = until.exec(text);
  if (!last) return { value: {}, rest: text };
  const from = last.index + last[0].length;
  const said = readTime(text.slice(from), reader);
  if (!said.value.day) return { value: {}, rest: text };
  return { value: { until: said.value.day }, rest: text.slice(0, last.index) + said.rest };
}

/** The first day of a rule for which none was said: the next that fits it and is not over yet. */
export function firstTime(rule: Recurrence, { time }: SaidTime, { now, timeZone }: Reader): SaidTime {
  const today = dayOf(now, timeZone);
  for (let ahead = 0; ; ahead++) {
    const day = nextDay(today, ahead);
    const { dueAt } = dueAtSlot(time ? `${day}T${time}` : day, timeZone);
    if (fits(rule, day) && dueAt && dueAt > now) return { day, ...(time && { time }) };
  }
}

function fits(rule: Recurrence, day: string): boolean {
  const date = parseDate(day);
  if (rule.weekdays)
    return rule.weekdays.includes(weekdays[getDayOfWeek(date, "en-US", "mon")] as Weekday);
  return rule.monthDay === undefined || date.day === date.set({ day: rule.monthDay }).day;
}

const daysIn = (words: string): Weekday[] => {
  const named = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => dayWords[word] ?? dayWords[word.replace(/s$/, "")] ?? []);
  return weekdays.filter((day) => named.includes(day));
};

const cut = (text: string, index: number, length: number) =>
  `${text.slice(0, index)} ${text.slice(index + length)}`;
