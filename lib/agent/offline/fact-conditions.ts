import type { Condition, Filter } from "@/lib/filters/schema";
import { amountCondition, comparisonAt } from "./amounts";
import { after, type ConditionReader, ownerCondition } from "./label-conditions";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { spanAt, spanCondition } from "./spans";
import { type FieldTerm, filterKeyOf, listAt, termsOf } from "./terms";
import type { Token } from "./tokens";
import { fillers, nouns } from "./words";

const lacking = phraseSet(
  "without, without a, without an, without any, with no, no, missing, missing a, missing an, lacking, lacking a, that have no, who have no, have no, has no, having no, dont have a, dont have an, that dont have a, who dont have a, doesnt have a, without their, with missing, with empty, empty, with a missing, that lack, that lack a, whose, with unknown, unknown, not having a, not having an, that dont have an, who dont have an",
);
const holding = phraseSet(
  "with a, with an, with, having a, having, that have a, who have a, who have an, that have an, have a, has a, has an, with known, with any, who gave us an, who gave us a, who left a",
);
const emptyTail = phraseSet(
  "is empty, is missing, missing, is unknown, is blank, is not set, empty, not set, isnt set, not filled in, unknown, blank",
);
const setTail = phraseSet(
  "is set, is known, set, filled in, is filled in, is not empty, on file, on record, is there",
);

/** "without an email", "with a phone number", "no budget", "company is empty". */
export const presenceCondition: ConditionReader = (tokens, at, context) => {
  const { fields } = termsOf(context);
  const lack = lacking.at(tokens, at);
  const hold = holding.at(tokens, at);
  const read = (list: readonly Token[], place: number) => fields.at(list, place);
  const found = listAt(tokens, lack?.end ?? hold?.end ?? at, read);
  if (!found) return undefined;
  const isEmpty = emptyTail.at(tokens, found.end);
  const isSet = setTail.at(tokens, found.end);
  const isWhose = lack && tokens[at]?.plain === "whose";
  if ((lack && !isWhose) || isEmpty) return presence(found, "empty", isEmpty?.end ?? found.end);
  if (isSet || (hold && !continues(tokens, found.end)))
    return presence(found, "notEmpty", isSet?.end ?? found.end);
  return undefined;
};

function presence(
  found: Match<FieldTerm[]> & { isAny: boolean },
  op: "empty" | "notEmpty",
  end: number,
) {
  const conditions = found.value.map((field): Condition => ({ field: filterKeyOf(field), op }));
  const [only] = conditions;
  const both = found.isAny && op === "notEmpty" ? { or: conditions } : { and: conditions };
  const filter: Filter = conditions.length === 1 && only ? only : both;
  return {
    value: { filter, about: `presence of ${conditions.map(({ field }) => field).join()}` },
    end,
  };
}

/** Whether a value follows, so that "with budget over 5" is no question of presence. */
const continues = (tokens: readonly Token[], at: number) =>
  comparisonAt(tokens, at) !== undefined ||
  (tokens[at]?.kind === "word" && !ends.at(tokens, at)) ||
  textOps.at(tokens, at) !== undefined ||
  ["quoted", "email", "phone", "domain"].includes(tokens[at]?.kind ?? "");

const fieldLead = phraseSet(
  "with, with a, with an, whose, having, having a, where, where the, with the, a, the, who have a, that have a, an, have a, has a, in the, that has a",
);

/** A figure: "over 50k", "score above 70", "budget between 300 and 500k", "worth at least 1m". */
export const amountReader: ConditionReader = (tokens, at, context) => {
  const { fields } = termsOf(context);
  const named = fields.at(tokens, after(tokens, at, fieldLead));
  const isFigure = named && ["cents", "money", "number"].includes(named.value.type);
  if (named && isFigure) {
    const start = skip(tokens, named.end, ["is", "of", ":", "are", "was"]);
    const found = comparisonAt(tokens, start) ?? comparisonAt(tokens, named.end);
    if (!found || isTime(tokens, found.end)) return undefined;
    const key = filterKeyOf(named.value);
    return {
      value: { filter: amountCondition(key, found.value, named.value.type !== "number"), about: key },
      end: found.end,
    };
  }
  const start = after(tokens, at, worthLead);
  const found = comparisonAt(tokens, start) ?? comparisonAt(tokens, at);
  if (!found || isTime(tokens, found.end)) return undefined;
  const [amount] = found.value.amounts;
  if (found.value.isBare && !amount?.isMoney && counted.at(tokens, found.end)) return undefined;
  const isValue =
    start > at ||
    found.value.amounts.some(({ isMoney }) => isMoney) ||
    (!found.value.isBare && (amount?.value ?? 0) >= 1000);
  const behind = fields.at(tokens, skip(tokens, found.end, ["in"]));
  const field = behind && ["cents", "money", "number"].includes(behind.value.type) ? behind : undefined;
  if (!field && (!isValue || (found.value.isBare && !amount?.isMoney && start === at)))
    return undefined;
  const key = field ? filterKeyOf(field.value) : "valueCents";
  const isCents = field?.value.type !== "number";
  return {
    value: { filter: amountCondition(key, found.value, isCents), about: key },
    end: field?.end ?? found.end,
  };
};

const worthLead = phraseSet(
  "worth, valued, valued at, with a value of, value, with value, deal size, priced, priced at, that are worth, are worth, is worth, whose value is, with a deal value of, with a worth of, with a price of, with, of",
);
const timeUnits = phraseSet(
  "day, days, week, weeks, month, months, year, years, quarter, quarters, hour, hours, fortnight, wks, wk, hrs, newest, oldest, latest",
);
const isTime = (tokens: readonly Token[], at: number) => Boolean(timeUnits.at(tokens, at));
const counted = phraseSet("leads, deals, contacts, lead, clients, people");

const skip = (tokens: readonly Token[], at: number, texts: readonly string[]) => {
  let end = at;
  while (texts.includes(tokens[end]?.text.toLowerCase() ?? "-")) end += 1;
  return end;
};

const textOps = phraseTable({
  contains: "contains, containing, contain, includes, including, like, has, with, matching, matches",
  startsWith: "starts with, starting with, begins with, beginning with, start with, begin with",
  eq: "is exactly, equals, =, exactly",
  loose: "is, :, are, was",
  ne: "is not, isnt, not, other than, !=",
});

/** A text field with its value: "company is Acme", "name starts with J", "email contains gmail". */
export const textCondition: ConditionReader = (tokens, at, context) => {
  const { fields } = termsOf(context);
  const named = fields.at(tokens, after(tokens, at, fieldLead));
  if (!named || !["text", "long_text", "name", "email", "phone", "url"].includes(named.value.type))
    return undefined;
  const op = textOps.at(tokens, named.end);
  const isLed = fieldLead.at(tokens, at) !== undefined && tokens[named.end]?.kind === "word";
  const value = wordsAt(tokens, op?.end ?? named.end, context);
  const number = tokens[op?.end ?? named.end];
  if (number?.kind === "phone") {
    const digits = number.text.replace(/\D/g, "");
    const filter = { field: "phoneE164", op: "contains", value: digits } as const;
    return { value: { filter, about: "phone" }, end: (op?.end ?? named.end) + 1 };
  }
  if (!value || (!op && tokens[named.end]?.kind !== "quoted" && !isName(tokens[named.end]) && !isLed))
    return undefined;
  const key = filterKeyOf(named.value);
  const chosen = !op || op.value === "loose" ? "contains" : op.value;
  if (chosen === "ne")
    return {
      value: { filter: { not: { field: key, op: "contains", value: value.value } }, about: key },
      end: value.end,
    };
  return {
    value: { filter: { field: key, op: chosen, value: value.value }, about: key },
    end: value.end,
  };
};

const isName = (token: Token | undefined) => token?.kind === "word" && /^\p{Lu}/u.test(token.text);

/** "budget before May", "move by this summer": a team's own dates and yes/no fields, and members. */
export const customCondition: ConditionReader = (tokens, at, context) => {
  const { fields } = termsOf(context);
  const start = after(tokens, at, fieldLead);
  const named = fields.at(tokens, start);
  if (!named) return undefined;
  const key = filterKeyOf(named.value);
  const from = skip(tokens, named.end, ["is", "date", "are", ":"]);
  if (named.value.type === "date" || named.value.type === "instant") {
    const span = spanAt(tokens, from, context, "future");
    return (
      span && { value: { filter: spanCondition(key, span.value, false), about: key }, end: span.end }
    );
  }
  if (named.value.type === "boolean") {
    const answer = yesNo.at(tokens, from);
    const value = answer?.value !== "no";
    return {
      value: { filter: { field: key, op: "is", value }, about: key },
      end: answer?.end ?? named.end,
    };
  }
  if (named.value.type !== "user") return undefined;
  const member = ownerCondition(
    [{ ...(tokens[at] as Token), plain: "of" }, ...tokens.slice(from)],
    0,
    context,
  );
  if (!member || !("field" in member.value.filter)) return undefined;
  return {
    value: { ...member.value, filter: { ...member.value.filter, field: key }, about: key },
    end: from + member.end - 1,
  };
};

export const yesNo = phraseTable({
  yes: "yes, true, y, on, ja, checked",
  no: "no, false, n, off, unchecked, not",
});

const ends = phraseSet(
  `${fillers}, ${nouns}, but, not, except, without, over, under, above, below, between, created, added, contacted, updated, sorted, ordered, worth, since, last, where, tagged, assigned, owned, more, less, because, 's, and, or, by, looking, starting, not, score, sorted, through, via, after, before, until, during, hasnt, havent, neither, nor`,
);

/** A name in running text: until a word that carries a meaning of its own. */
export function wordsAt(
  tokens: readonly Token[],
  at: number,
  context: Parameters<ConditionReader>[2],
): Match<string> | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (
    first.kind === "quoted" ||
    first.kind === "email" ||
    first.kind === "phone" ||
    first.kind === "domain"
  )
    return { value: first.text, end: at + 1 };
  let end = at;
  while (end < tokens.length && end - at < 6) {
    const token = tokens[end];
    const isPart = token && (token.kind === "word" || token.kind === "number" || token.text === "&");
    const isLower = token && /^\p{Ll}/u.test(token.text);
    const { statuses, fields } = termsOf(context);
    const isOther = isLower && end > at && (statuses.at(tokens, end) || fields.at(tokens, end));
    if (!isPart || (isLower && ends.at(tokens, end)) || isOther) break;
    end += 1;
  }
  const last = tokens[end - 1];
  if (end === at || !last) return undefined;
  return {
    value: tokens
      .slice(at, end)
      .map(({ text }) => text)
      .join(" "),
    end,
  };
}
