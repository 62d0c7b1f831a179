import { toCalendarDateTime, toZoned } from "@internationalized/date";
import { normalizeEmailAddress } from "@/lib/email-address";
import { amountAt } from "./amounts";
import { periodOf, todayOf } from "./calendar";
import type { OfflineContext } from "./context";
import { durationAt } from "./durations";
import { yesNo } from "./field-values";
import { type Day, dayAt } from "./moments";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { type Slice, trimmed, typed, whole } from "./slices";
import { type FieldTerm, termsOf } from "./terms";
import type { Token } from "./tokens";

/** A value for a field, or the question that it raises. */
export type ReadValue = { value: unknown } | { question: string } | undefined;

/** Reads the new value of a field; undefined when the words do not fit its type. */
export function readFieldValue(field: FieldTerm, raw: Slice, context: OfflineContext): ReadValue {
  const slice = trimmed(raw);
  if (slice.tokens.length === 0) return undefined;
  if (whole(slice, (tokens, at) => nothing.at(tokens, at))) return { value: null };
  const read = readers[field.type] ?? readers.text;
  return read?.(slice, context, field);
}

const nothing = phraseSet("nothing, empty, none, blank, null, unknown");

type Reader = (slice: Slice, context: OfflineContext, field: FieldTerm) => ReadValue;

const figure: (scale: number) => Reader = (scale) => (slice) => {
  const amount = whole(slice, (tokens, at) => amountAt(tokens, at));
  const isSafe = amount && !amount.isOpen && Number.isSafeInteger(Math.round(amount.value * scale));
  return isSafe ? { value: scale === 1 ? amount.value : Math.round(amount.value * scale) } : undefined;
};

const text: Reader = (slice, context, { key }) => {
  const known =
    key === "source"
      ? whole(slice, (tokens, at) => termsOf(context).sources.at(tokens, at))
      : undefined;
  const value = known ?? typed(slice);
  return value && value.length <= 500 ? { value } : undefined;
};

const option: Reader = (slice, context, field) => {
  const { options } = termsOf(context);
  const found = whole(slice, (tokens, at) => {
    const all = options.allAt(tokens, at);
    const own = all?.value.find((each) => each.field.key === field.key);
    return own && all ? { value: own.option, end: all.end } : undefined;
  });
  if (found) return { value: field.type === "multi_select" ? [found] : found };
  return { question: `${field.label} can be ${listed(field.options)}. Which one?` };
};

const HUNDREDS = { from: 100, to: 999 };

/** "budget 600" is six hundred or, as people say of houses, six hundred thousand. */
function unsureThousands(
  slice: Slice,
  { currency, format }: OfflineContext,
  { label }: FieldTerm,
): ReadValue {
  const [token, ...more] = slice.tokens;
  const value =
    token?.kind === "number" && more.length === 0 && !token.isMoney ? token.value : undefined;
  if (value === undefined || value < HUNDREDS.from || value > HUNDREDS.to) return undefined;
  const said = [value, value * 1000].map((each) => format.money(each * 100, currency));
  return {
    question: `Is the ${label.toLowerCase()} ${said.join(" or ")}? Say it with its sign or a k.`,
  };
}

const readers: Record<string, Reader> = {
  cents: figure(100),
  money: (slice, context, field) =>
    unsureThousands(slice, context, field) ?? figure(100)(slice, context, field),
  number: figure(1),
  text,
  long_text: text,
  name: text,
  email: (slice) => {
    const value = normalizeEmailAddress(typed(slice));
    return value ? { value } : undefined;
  },
  phone: (slice) => {
    const value = typed(slice);
    return /^[+(]?\d[\d\s().-]{4,}(?: ?(?:x|ext\.?) ?\d+)?$/i.test(value) ? { value } : undefined;
  },
  url: (slice) => {
    const value = slice.text.slice(slice.tokens[0]?.start, slice.tokens.at(-1)?.end);
    return /^https?:\/\/\S+$/.test(value) ? { value } : undefined;
  },
  boolean: (slice) => {
    const found = whole(slice, (tokens, at) => yesNo.at(tokens, at));
    return found && { value: found === "yes" };
  },
  date: (slice, context) => {
    const day = whole(slice, (tokens, at) => plannedDay(tokens, at, context));
    return day && (unsure(day) ?? { value: day.day.toString() });
  },
  instant: (slice, context) => {
    const found = whole(slice, (tokens, at) => momentAt(tokens, at, context));
    return found && (unsure(found) ?? { value: found.instant });
  },
  select: option,
  multi_select: option,
  user: (slice, context) => {
    const member = whole(slice, (tokens, at) => termsOf(context).members.at(tokens, at));
    const [id, twin] = member?.ids ?? [];
    return id && !twin && id !== "me" ? { value: id } : undefined;
  },
};

const unsure = ({ day, isUnsure }: Day): ReadValue =>
  isUnsure
    ? {
        question: `Do you mean ${day.toString()}? I cannot tell day and month apart there: write it like “3 March”.`,
      }
    : undefined;

export const listed = (words: readonly string[], join: "or" | "and" = "or"): string =>
  new Intl.ListFormat("en-US", { type: join === "or" ? "disjunction" : "conjunction" }).format([
    ...words,
  ]);

const dayLead = phraseSet("on, for, by, due, due on, to, is, at, this coming, until");

/** A day that lies ahead: "Friday", "in 3 days", "next week", "March 3". */
export function plannedDay(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Day> | undefined {
  const start = dayLead.at(tokens, at)?.end ?? at;
  const isIn = tokens[start]?.plain === "in" || tokens[start]?.plain === "within";
  const duration = isIn ? durationAt(tokens, start + 1) : undefined;
  if (duration)
    return {
      value: { day: todayOf(context).add(duration.value as { days: number }) },
      end: duration.end,
    };
  const later = durationAt(tokens, start);
  const fromNow = later && fromNows.at(tokens, later.end);
  if (later && fromNow)
    return {
      value: { day: todayOf(context).add(later.value as { days: number }) },
      end: fromNow.end,
    };
  const day = dayAt(tokens, start, context, "future") ?? dayAt(tokens, at, context, "future");
  if (day) return day;
  const next = nextPeriods.at(tokens, start);
  return next && { value: { day: periodOf(next.value, todayOf(context), 1).first }, end: next.end };
}
const fromNows = phraseSet("from now, from today, hence");
const nextPeriods = phraseTable({
  week: "next week",
  month: "next month",
  quarter: "next quarter",
  year: "next year",
});

/** A planned day with its time; without one, nine in the morning. */
export function momentAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Day & { instant: string }> | undefined {
  const early = clockAt(tokens, at);
  const day = plannedDay(tokens, early?.end ?? at, context);
  if (!day) return undefined;
  const late = early ? undefined : clockAt(tokens, day.end);
  const { hour, minute } = early?.value ?? late?.value ?? { hour: 9, minute: 0 };
  const local = toCalendarDateTime(day.value.day).set({ hour, minute });
  const instant = toZoned(local, context.timeZone).toDate().toISOString();
  return { value: { ...day.value, instant }, end: late?.end ?? day.end };
}

const named = phraseTable({
  "12": "noon, midday, at noon",
  "9": "in the morning, morning",
  "14": "in the afternoon, afternoon",
  "18": "in the evening, evening",
});

/** "at 3pm", "15:30", "9:30 am", "noon". */
function clockAt(
  tokens: readonly Token[],
  at: number,
): Match<{ hour: number; minute: number }> | undefined {
  const word = named.at(tokens, at);
  if (word) return { value: { hour: Number(word.value), minute: 0 }, end: word.end };
  const start = ["at", "@", "around"].includes(tokens[at]?.text.toLowerCase() ?? "") ? at + 1 : at;
  const hours = tokens[start];
  if (hours?.kind !== "number" || !Number.isInteger(hours.value)) return undefined;
  const hasMinutes = tokens[start + 1]?.text === ":" && tokens[start + 2]?.kind === "number";
  const minute = hasMinutes ? (tokens[start + 2]?.value ?? 0) : 0;
  const end = hasMinutes ? start + 3 : start + 1;
  const half = /^[ap]\.?m$/.exec(tokens[end]?.plain ?? "")?.[0]?.[0];
  if (!half && !hasMinutes && start === at) return undefined;
  const base = hours.value ?? 0;
  const hour = half
    ? (base % 12) + (half === "p" ? 12 : 0)
    : base < 7 && !hasMinutes
      ? base + 12
      : base;
  return hour > 23 || minute > 59 ? undefined : { value: { hour, minute }, end: half ? end + 1 : end };
}
