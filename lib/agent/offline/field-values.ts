import type { Filter } from "@/lib/filters/schema";
import { amountCondition, comparisonAt, secondBound } from "./amounts";
import type { OfflineContext } from "./context";
import { longest } from "./durations";
import { type Link, linkAt } from "./field-head";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { textOpAt, wordsAt } from "./running-words";
import { spanAt, spanCondition } from "./spans";
import { type FieldTerm, filterKeyOf, listAt, termsOf } from "./terms";
import type { Token } from "./tokens";

/** How the field was said, which decides what may be its value. */
interface Manner {
  isLed: boolean;
  isOpening: boolean;
}

type Reader = (
  tokens: readonly Token[],
  at: number,
  field: FieldTerm,
  context: OfflineContext,
  manner: Manner & Link & { from: number },
) => Match<Filter> | undefined;

/** What is asked of a field, by its type; the place is behind the field. */
export function fieldValueAt(
  tokens: readonly Token[],
  at: number,
  field: FieldTerm,
  context: OfflineContext,
  manner: Manner,
): Match<Filter> | undefined {
  const link = linkAt(tokens, at);
  const read = readers[field.type] ?? text;
  return read(tokens, link.end, field, context, { ...manner, ...link, from: at });
}

export const yesNo = phraseTable({
  yes: "yes, true, y, on, ja, checked, done",
  no: "no, false, n, off, unchecked, not",
});

const negated = (filter: Filter, isNegated: boolean): Filter => (isNegated ? { not: filter } : filter);

/** "over 50k", "of at least 3", "40-60". */
const figure: Reader = (tokens, at, field, context, { from, isNegated }) => {
  const found = longest([comparisonAt(tokens, at), comparisonAt(tokens, from)]);
  if (!found || isTime(tokens, found.end)) return undefined;
  const isCents = field.type !== "number";
  const filter = amountCondition(filterKeyOf(field), found.value, isCents);
  const second = found.value.op === "eq" ? undefined : secondBound(tokens, found.end);
  if (second && !isNegated && !termsOf(context).fields.at(tokens, second.end))
    return {
      value: { and: [filter, amountCondition(filterKeyOf(field), second.value, isCents)] },
      end: second.end,
    };
  return { value: negated(filter, isNegated && found.value.op !== "lte"), end: found.end };
};

const timeUnits = phraseSet(
  "day, days, week, weeks, month, months, year, years, quarter, quarters, hour, hours, fortnight, wks, wk, hrs, newest, oldest, latest",
);
/** "over 5 days" measures time. */
export const isTime = (tokens: readonly Token[], at: number) => Boolean(timeUnits.at(tokens, at));

/** Of a lead's own dates most lie ahead. */
const date: Reader = (tokens, at, field, context, { from, isNegated }) => {
  const span = longest([
    spanAt(tokens, at, context, "future"),
    spanAt(tokens, from, context, "future"),
  ]);
  if (!span) return undefined;
  return {
    value: negated(spanCondition(filterKeyOf(field), span.value, false), isNegated),
    end: span.end,
  };
};

const boolean: Reader = (tokens, at, field, _context, { isNegated, from, isSaid }) => {
  const answer = yesNo.at(tokens, at);
  const value = (answer?.value !== "no") !== isNegated;
  return {
    value: { field: filterKeyOf(field), op: "is", value },
    end: answer?.end ?? (isSaid ? at : from),
  };
};

const optionLead = phraseSet("in, the, one of, either");
const choice: Reader = (tokens, at, field, context, { isNegated }) => {
  const { options } = termsOf(context);
  const start = optionLead.at(tokens, at)?.end ?? at;
  const found = listAt(tokens, start, (list, place) => {
    const all = options.allAt(list, place);
    const own = all?.value.find((each) => each.field.key === field.key);
    return all && own && { value: own.option, end: all.end };
  });
  if (!found) return undefined;
  const value = [...new Set(found.value)];
  const isMulti = field.type === "multi_select";
  const op = isNegated ? (isMulti ? "none" : "notIn") : isMulti ? "any" : "in";
  return { value: { field: filterKeyOf(field), op, value }, end: found.end };
};

const person: Reader = (tokens, at, field, context, { isNegated }) => {
  const { members } = termsOf(context);
  const found = listAt(tokens, at, (list, place) => members.at(list, place));
  if (!found) return undefined;
  const value = [...new Set(found.value.flatMap(({ ids }) => ids))];
  const op = isNegated ? "notIn" : "in";
  return { value: { field: filterKeyOf(field), op, value }, end: found.end };
};

/** "contains gmail", "is at acme.com", "starts with J"; bare words only where they look like a value. */
const text: Reader = (tokens, at, field, context, { isNegated, isSaid, isLed, isOpening, from }) => {
  const op = textOpAt(tokens, at);
  const start = op?.end ?? at;
  const key = filterKeyOf(field);
  const source = field.key === "source" ? termsOf(context).sources.at(tokens, start) : undefined;
  if (source)
    return { value: { field: key, op: isNegated ? "ne" : "eq", value: source.value }, end: source.end };
  const first = tokens[start];
  if (first?.kind === "phone") {
    const value = first.text.replace(/\D/g, "");
    return { value: negated({ field: "phoneE164", op: "contains", value }, isNegated), end: start + 1 };
  }
  const value = wordsAt(tokens, start, context);
  const isOwn = op || isSaid || first?.kind === "quoted" || isCapitalized(first);
  const isPlain = (isLed || isOpening) && tokens[from]?.kind === "word";
  if (!value || !(isOwn || isPlain)) return undefined;
  const filter = { field: key, op: op?.value ?? "contains", value: value.value } as const;
  return { value: negated(filter, isNegated), end: value.end };
};

const isCapitalized = (token: Token | undefined) =>
  token?.kind === "word" && /^\p{Lu}/u.test(token.text);

const readers: Record<string, Reader> = {
  cents: figure,
  money: figure,
  number: figure,
  date,
  instant: date,
  boolean,
  select: choice,
  multi_select: choice,
  user: person,
};
