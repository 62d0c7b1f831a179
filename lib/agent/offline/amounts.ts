import type { Condition } from "@/lib/filters/schema";
import { wordNumberAt } from "./number-words";
import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

/** A figure; `isMoney` when it was written as money. */
export interface Amount {
  value: number;
  isMoney: boolean;
  /** "50k+": that or more. */
  isOpen: boolean;
}

const multiples = phraseTable({
  "1000": "k, thousand, grand, k dollars",
  "1000000": "m, mm, mio, million, millions, mil",
});
const currencies = phraseTable({
  money: "dollars, dollar, bucks, usd, euros, euro, eur, pounds, gbp",
});

/** A whole number in digits or words: "3", "a couple of". */
export function countAt(tokens: readonly Token[], at: number): Match<number> | undefined {
  const token = tokens[at];
  if (token?.kind === "number" && Number.isInteger(token.value) && !token.isMoney)
    return { value: token.value ?? 0, end: at + 1 };
  const word = wordNumberAt(tokens, at);
  return word && { value: word.value.value, end: word.end };
}

/** A figure, with the words that may follow it: "50 grand", "1.2 million dollars", "50k+". */
export function amountAt(tokens: readonly Token[], at: number): Match<Amount> | undefined {
  const before = currencies.at(tokens, at);
  const first = before?.end ?? at;
  const token = tokens[first];
  const written = token?.kind === "number" ? token : bareDigits(token);
  const spelled = written ? undefined : wordNumberAt(tokens, first);
  if (!written && !spelled) return undefined;
  let end = written ? first + 1 : (spelled?.end ?? first);
  let value = written ? (written.value ?? 0) : (spelled?.value.value ?? 0);
  const times = multiples.at(tokens, end);
  if (!written && !times && !spelled?.value.isExact) return undefined;
  if (times) {
    value *= Number(times.value);
    end = times.end;
  }
  const currency = currencies.at(tokens, end);
  if (currency) end = currency.end;
  const isMoney = Boolean(before || written?.isMoney || times || currency);
  return { value: { value, isMoney, isOpen: Boolean(written?.text.endsWith("+")) }, end };
}

// Nine digits in a row read as a phone number until somebody asks for an amount.
const bareDigits = (token: Token | undefined) =>
  token?.kind === "phone" && /^\d+$/.test(token.text)
    ? { ...token, value: Number(token.text), isMoney: false }
    : undefined;

const comparisons = phraseTable({
  gt: "over, above, more than, greater than, bigger than, larger than, higher than, exceeding, exceeds, north of, >, beyond, upwards of, upward of",
  gte: "at least, no less than, not less than, minimum, min, >=, from, starting at, or more",
  lt: "under, below, less than, smaller than, lower than, cheaper than, fewer than, <, south of",
  lte: "at most, no more than, not more than, up to, maximum, max, <=, not over, not above, until",
  eq: "exactly, equal to, equals, of, at, =, is, worth",
  around: "somewhere around, around, about, roughly, approximately, circa, near, close to, some",
  between:
    "between, somewhere between, anywhere between, anywhere from, somewhere from, from, in the range of, in the range, ranging from",
});
const suffixes = phraseTable({
  gte: "or more, and up, and above, or above, and over, or over, plus, +, or higher, and higher, minimum",
  lte: "or less, and below, or below, or under, and under, or lower, max, maximum, tops, at most",
});
const joiners = phraseTable({ to: "and, to, -, until, through, up to" });

export interface Comparison {
  op: "gt" | "gte" | "lt" | "lte" | "eq" | "between";
  amounts: Amount[];
  /** A bare figure, without "over" or "between". */
  isBare?: boolean;
}

/** "over 50k", "between 100 and 200k", "50k+", "around $400,000", "100-200k". */
export function comparisonAt(tokens: readonly Token[], at: number): Match<Comparison> | undefined {
  const range = rangeAt(tokens, at);
  if (range) return range;
  for (const word of comparisons.allAt(tokens, at)?.value ?? []) {
    const from = comparisons.allAt(tokens, at)?.end ?? at;
    const amount = amountAt(tokens, from);
    if (!amount || word === "between") continue;
    if (word === "around") return { value: about(amount.value), end: amount.end };
    const suffix = word === "eq" ? suffixes.at(tokens, amount.end) : undefined;
    const op = amount.value.isOpen ? "gte" : (suffix?.value ?? word);
    return { value: { op, amounts: [amount.value] }, end: suffix?.end ?? amount.end };
  }
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  if (amount.value.isOpen) return { value: { op: "gte", amounts: [amount.value] }, end: amount.end };
  const suffix = suffixes.at(tokens, amount.end);
  return suffix
    ? { value: { op: suffix.value, amounts: [amount.value] }, end: suffix.end }
    : { value: { op: "eq", amounts: [amount.value], isBare: true }, end: amount.end };
}

const joints = new Set(["and", "but"]);

/** "at least 500k and at most 800k": a second bound of the same field. */
export function secondBound(tokens: readonly Token[], at: number): Match<Comparison> | undefined {
  if (!joints.has(tokens[at]?.plain ?? "")) return undefined;
  const found = comparisonAt(tokens, at + 1);
  const isBound = found && ["gt", "gte", "lt", "lte"].includes(found.value.op);
  return isBound ? found : undefined;
}

function rangeAt(tokens: readonly Token[], at: number): Match<Comparison> | undefined {
  const opening = comparisons.allAt(tokens, at);
  const from = opening?.value.includes("between") ? opening.end : at;
  const low = amountAt(tokens, from);
  const joiner = low && joiners.at(tokens, low.end);
  const high = joiner && amountAt(tokens, joiner.end);
  if (!low || !high) return undefined;
  const isLoose = from === at && tokens[low.end]?.plain === "and";
  if (isLoose) return undefined;
  return { value: { op: "between", amounts: alike(low.value, high.value) }, end: high.end };
}

/** Of "100 to 200k" both are thousands. */
function alike(low: Amount, high: Amount): Amount[] {
  const times = high.value >= 1_000_000 && low.value < 100 ? 1_000_000 : 1000;
  const isShort = high.isMoney && !low.isMoney && low.value < 1000 && low.value * times <= high.value;
  const first = isShort ? { ...low, value: low.value * times, isMoney: true } : low;
  return first.value <= high.value ? [first, high] : [high, first];
}

const about = (amount: Amount): Comparison => ({
  op: "between",
  amounts: [0.9, 1.1].map((times) => ({ ...amount, value: Math.round(amount.value * times) })),
});

/** The condition of a comparison on a field; money is held in cents. */
export function amountCondition(
  field: string,
  { op, amounts }: Comparison,
  isCents: boolean,
): Condition {
  const values = amounts.map(({ value }) => (isCents ? Math.round(value * 100) : value));
  return { field, op, value: op === "between" ? values : (values[0] ?? 0) };
}
