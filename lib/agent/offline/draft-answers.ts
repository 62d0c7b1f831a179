import { comparisonAt } from "./amounts";
import { moneyToSpend } from "./assertions";
import type { OfflineContext } from "./context";
import { yesNo } from "./field-values";
import type { Draft } from "./lead-draft";
import { phraseSet } from "./phrases";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

const denials = phraseSet(
  "not, isnt, is not, not yet, no, never, hasnt been, has not been, not currently, isnt yet, has no, without, arent, are not, wasnt",
);
const affirmations = phraseSet(
  "is, already, has, has a, got, already has a, fully, has been, they are, are",
);

/** "pre-approved", "not pre-approved yet", "pre-approved: no": a field that is answered with yes or no. */
export function answerAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  { facts }: Draft,
): number | undefined {
  const denial = denials.at(tokens, at);
  const start = denial?.end ?? affirmations.at(tokens, at)?.end ?? at;
  const field = termsOf(context).fields.at(tokens, start);
  if (field?.value.type !== "boolean") return undefined;
  const mark = tokens[field.end]?.text === ":" || tokens[field.end]?.plain === "is" ? 1 : 0;
  const answer = yesNo.at(tokens, field.end + mark);
  // "on" and "off" begin what follows more often than they answer.
  const isAnswer = answer && !["on", "off", "done"].includes(tokens[field.end + mark]?.plain ?? "");
  facts.push({ field: field.value, value: isAnswer ? answer.value === "yes" : denial === undefined });
  const end = isAnswer ? answer.end : field.end;
  return tokens[end]?.plain === "yet" ? end + 1 : end;
}

const lacks = phraseSet(
  "no, without, without an, without a, missing, didnt leave an, didnt leave a, didnt give an, didnt give a",
);

/** "no email": said of a new lead it needs no writing down. */
export function lackingAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): number | undefined {
  const lack = lacks.at(tokens, at);
  const field = lack && termsOf(context).fields.at(tokens, lack.end);
  const next = field && tokens[field.end];
  const isWhole = field && (next === undefined || next.kind === "mark" || next.plain === "and");
  return isWhole && field.value.type !== "boolean" ? field.end : undefined;
}

const limits = phraseSet(
  "nothing over, nothing above, not over, tops out at, maxes out at, max, no more than",
);
const MOST_PLAIN = 1000;

/** "up to 550k", "600k max": what a new lead can spend. */
export function limitAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  { facts }: Draft,
): number | undefined {
  const lead = limits.at(tokens, at);
  const found = comparisonAt(tokens, at) ?? (lead && comparisonAt(tokens, lead.end));
  const [amount] = found?.value.amounts ?? [];
  const isLimit = found && (lead ?? ["lte", "lt"].includes(found.value.op));
  const field = isLimit ? moneyToSpend(context) : undefined;
  if (!found || !amount || !field || (!amount.isMoney && amount.value < MOST_PLAIN)) return undefined;
  const own = termsOf(context).fields.at(tokens, found.end);
  if (own && own.value.key !== field.key) return undefined;
  facts.push({ field, value: Math.round(amount.value * 100) });
  return own?.end ?? found.end;
}
