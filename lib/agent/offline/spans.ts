import type { Condition, Filter, RelativeTime } from "@/lib/filters/schema";
import { type Direction, type Period, todayOf } from "./calendar";
import type { OfflineContext } from "./context";
import { durationAt, longest, scale, unitOf, units } from "./durations";
import { dayAt } from "./moments";
import { periodAt } from "./periods";
import { type Match, phraseSet, phraseTable } from "./phrases";
import type { Slice } from "./slices";
import type { Token } from "./tokens";

/** A stretch of time, as the operator and value of a date condition. */
export type Span = Pick<Condition, "op" | "value">;

const prefix = phraseSet("in, on, during, within, for, over, at, from, of, by, dated, the, through");
const trailing = phraseTable({
  within:
    "last, past, previous, trailing, the last, the past, the previous, this past, these past, these last",
});
const ahead = phraseTable({ within: "next, coming, the next, the coming, following" });
const bounds = phraseTable({
  gte: "since, starting, from, beginning, as of, on or after, from on, not before",
  gt: "after, later than, following",
  lt: "before, earlier than, prior to, until, older than, by, sooner than",
  lte: "up to, through, on or before, not after, no later than, not later than, by the end of, by latest",
});
const longerThan = phraseSet(
  "more than, over, at least, longer than, older than, greater than, upwards of, >",
);
const shorterThan = phraseSet(
  "less than, under, within, at most, not more than, no more than, younger than, newer than, <",
);
const joiners = phraseSet("and, to, -, until, through, till");
const ago = phraseSet("ago, back, old, earlier, or more ago, or older, or longer, or more");
const recently = phraseTable({
  "7": "recently, lately, recent, these days, the other day",
});

/** Any stretch of time that begins at this place; the longest reading wins. */
export function spanAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction = "past",
): Match<Span> | undefined {
  const start = prefix.at(tokens, at)?.end ?? at;
  const readings = [at, start, prefix.at(tokens, start)?.end ?? start].flatMap((from) =>
    readers.map((read) => read(tokens, from, context, direction)),
  );
  return longest(readings);
}

type Reader = (
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction,
) => Match<Span> | undefined;

const readers: Reader[] = [
  (tokens, at) => {
    const found = recently.at(tokens, at);
    return found && { value: { op: "within", value: { days: Number(found.value) } }, end: found.end };
  },
  relativeAt,
  trailingAt,
  (tokens, at, context, direction) => {
    const period = periodAt(tokens, at, context, direction);
    return period && { value: spanOf(period.value), end: period.end };
  },
  betweenAt,
  boundAt,
  (tokens, at, context, direction) => {
    const day = dayAt(tokens, at, context, direction);
    return day && { value: { op: "eq", value: day.value.day.toString() }, end: day.end };
  },
];

/** "2 weeks ago", "more than 2 weeks ago", "older than 30 days", "for over a month". */
function relativeAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Span> | undefined {
  const longer = longerThan.at(tokens, at);
  const shorter = shorterThan.at(tokens, at);
  const duration = durationAt(tokens, longer?.end ?? shorter?.end ?? at);
  if (!duration) return undefined;
  const back = ago.at(tokens, duration.end);
  const end = back?.end ?? duration.end;
  if (shorter) return { value: { op: "within", value: duration.value }, end };
  const isMore =
    longer || (back && tokens[end - 1]?.plain !== "ago") || tokens[end - 2]?.plain === "more";
  if (isMore) return { value: { op: "before", value: duration.value }, end };
  if (!back) return undefined;
  const day = todayOf(context).subtract(duration.value as { days: number });
  return { value: { op: "eq", value: day.toString() }, end };
}

/** "last 7 days", "past month" after "in the", "next two weeks". */
function trailingAt(tokens: readonly Token[], at: number): Match<Span> | undefined {
  const isBound = tokens[at - 1]?.plain === "the" || tokens[at]?.plain === "the";
  const past = trailing.at(tokens, at);
  const future = ahead.at(tokens, at);
  const found = past ?? future;
  if (!found) return undefined;
  const counted = durationAt(tokens, found.end);
  const isPast = /past|trailing/.test(tokens[found.end - 1]?.plain ?? "");
  const unit = counted ? undefined : units.at(tokens, found.end);
  if (!counted && (!unit || !(isPast || isBound))) return undefined;
  const single = unit && ({ [unitOf[unit.value]]: Math.max(1, scale[unit.value]) } as RelativeTime);
  const value = counted?.value ?? single;
  const end = counted?.end ?? unit?.end;
  if (!value || end === undefined) return undefined;
  return { value: { op: "within", value: past ? value : negated(value) }, end };
}

const negated = (value: RelativeTime) =>
  Object.fromEntries(Object.entries(value).map(([unit, count]) => [unit, -count])) as RelativeTime;

const spanOf = ({ first, last }: Period): Span => ({
  op: "between",
  value: [first.toString(), last.toString()],
});

/** A day or a period, as its two ends. */
function edgesAt(tokens: readonly Token[], at: number, context: OfflineContext, direction: Direction) {
  const day = dayAt(tokens, at, context, direction);
  const period = periodAt(tokens, at, context, direction);
  if (day && (!period || day.end >= period.end))
    return { value: { first: day.value.day, last: day.value.day }, end: day.end };
  if (period) return period;
  const duration = durationAt(tokens, at);
  const back = duration && ago.at(tokens, duration.end);
  if (!duration || !back) return undefined;
  const then = todayOf(context).subtract(duration.value as { days: number });
  return { value: { first: then, last: then }, end: back.end };
}

/** "between now and Sunday" */
function nowAt(tokens: readonly Token[], at: number, context: OfflineContext) {
  if (tokens[at]?.plain !== "now") return undefined;
  const today = todayOf(context);
  return { value: { first: today, last: today }, end: at + 1 };
}

function betweenAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction,
): Match<Span> | undefined {
  const start = ["between", "from"].includes(tokens[at]?.plain ?? "") ? at + 1 : at;
  const low = nowAt(tokens, start, context) ?? edgesAt(tokens, start, context, direction);
  const joiner = low && joiners.at(tokens, low.end);
  const isMark = joiner && tokens[low.end]?.kind === "mark";
  if (!low || !joiner || (start === at && tokens[low.end]?.plain === "and" && !isMark))
    return undefined;
  const high = edgesAt(tokens, joiner.end, context, direction);
  if (!high) return undefined;
  const span = { first: low.value.first, last: high.value.last };
  // Of "between Monday and Friday" one day is looked for on this side, the other beyond it.
  if (span.first.compare(span.last) > 0 && direction === "future")
    span.last = span.last.add({ weeks: 1 });
  if (span.first.compare(span.last) > 0 && direction === "past")
    span.first = span.first.subtract({ weeks: 1 });
  if (span.first.compare(span.last) > 0) return undefined;
  return { value: spanOf(span), end: high.end };
}

function boundAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  direction: Direction,
): Match<Span> | undefined {
  const bound = bounds.at(tokens, at);
  const edges = bound && edgesAt(tokens, bound.end, context, direction);
  if (!edges) return undefined;
  if (tokens[at]?.plain === "from" && edges.value.first.compare(edges.value.last) !== 0)
    return { value: spanOf(edges.value), end: edges.end };
  const isBy = tokens[at]?.plain === "by" || bound.value === "lte";
  const op = isBy ? "lte" : bound.value;
  const edge = op === "gt" || op === "lte" ? edges.value.last : edges.value.first;
  return { value: { op, value: edge.toString() }, end: edges.end };
}

/** The condition of a span on a field; negated, what never happened counts as well. */
export function spanCondition(field: string, span: Span, isNegated: boolean): Filter {
  const condition = { field, ...span };
  if (!isNegated) return condition;
  const empty = { field, op: "empty" } as const;
  if (span.op === "within" || span.op === "before")
    return { or: [{ field, op: "before", value: span.value as RelativeTime }, empty] };
  if (span.op === "gte") return { or: [{ field, op: "lt", value: span.value as string }, empty] };
  return { not: condition };
}

/** "with Ana last month" without its time, where the time does not matter. */
export const withoutSpan = (slice: Slice, context: OfflineContext): Slice =>
  apartFromSpan(slice, context).rest;

/** "with Ana last month": the lead, and when. */
export function apartFromSpan(slice: Slice, context: OfflineContext): { rest: Slice; span?: Span } {
  const { tokens } = slice;
  for (const place of tokens.keys()) {
    const found = place > 0 ? spanAt(tokens, place, context) : undefined;
    if (found?.end === tokens.length)
      return { rest: { ...slice, tokens: tokens.slice(0, place) }, span: found.value };
  }
  return { rest: slice };
}
