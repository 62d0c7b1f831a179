import { type Match, phraseTable } from "./phrases";
import type { Token } from "./tokens";

/** A number in words; `isExact` when it can only be a number: "a" and "several" count and are more than that. */
export interface WordNumber {
  value: number;
  isExact: boolean;
}

const loose = phraseTable({
  "0.25": "a quarter of a, quarter of a, one quarter of a",
  "0.5": "half a, half of a",
  "0.75": "three quarters of a, three quarter of a",
  "1": "a, an, one, single, the past, the last",
  "2": "a couple, a couple of, couple of, a pair of",
  "3": "a few, few, several",
  "10": "a dozen or so",
  "12": "a dozen, dozen",
  "24": "two dozen",
});
const ones = phraseTable({
  "0": "zero",
  "2": "two",
  "3": "three",
  "4": "four",
  "5": "five",
  "6": "six",
  "7": "seven",
  "8": "eight",
  "9": "nine",
  "10": "ten",
  "11": "eleven",
  "12": "twelve",
  "13": "thirteen",
  "14": "fourteen",
  "15": "fifteen",
  "16": "sixteen",
  "17": "seventeen",
  "18": "eighteen",
  "19": "nineteen",
});
const tens = phraseTable({
  "20": "twenty",
  "30": "thirty",
  "40": "forty",
  "50": "fifty",
  "60": "sixty",
  "70": "seventy",
  "80": "eighty",
  "90": "ninety",
});
const unit = phraseTable({ "1": "one" });
const hundreds = phraseTable({ "100": "hundred" });
const singles = phraseTable({ "1": "a, one" });

/** "ten", "twenty-five", "two hundred and fifty", "a couple of". */
export function wordNumberAt(tokens: readonly Token[], at: number): Match<WordNumber> | undefined {
  const exact = hundredsAt(tokens, at) ?? belowHundred(tokens, at);
  const found = loose.at(tokens, at);
  // "three quarters of a" is more than its first word.
  if (exact && (!found || found.end <= exact.end))
    return { value: { value: exact.value, isExact: true }, end: exact.end };
  return found && { value: { value: Number(found.value), isExact: false }, end: found.end };
}

function hundredsAt(tokens: readonly Token[], at: number): Match<number> | undefined {
  const times = ones.at(tokens, at) ?? singles.at(tokens, at);
  const hundred = hundreds.at(tokens, times?.end ?? at);
  if (!hundred) return undefined;
  const base = Number(times?.value ?? 1) * 100;
  const start = tokens[hundred.end]?.plain === "and" ? hundred.end + 1 : hundred.end;
  const rest = belowHundred(tokens, start);
  return rest ? { value: base + rest.value, end: rest.end } : { value: base, end: hundred.end };
}

function belowHundred(tokens: readonly Token[], at: number): Match<number> | undefined {
  const ten = tens.at(tokens, at);
  const one = ones.at(tokens, ten?.end ?? at) ?? (ten && unit.at(tokens, ten.end));
  if (!ten) return one && { value: Number(one.value), end: one.end };
  const isDigit = one && Number(one.value) < 10;
  return isDigit
    ? { value: Number(ten.value) + Number(one.value), end: one.end }
    : { value: Number(ten.value), end: ten.end };
}
