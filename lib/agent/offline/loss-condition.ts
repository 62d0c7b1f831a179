import type { Filter } from "@/lib/filters/schema";
import type { ConditionReader } from "./label-conditions";
import { phraseSet } from "./phrases";
import { spanAt } from "./spans";
import { termsOf } from "./terms";
import { spelled } from "./tokens";

const whys = phraseSet(
  "because, because of, due to, over, for lack of, on account of, with reason, with the reason, with loss reason, with the loss reason, for the reason, reason, owing to, thanks to, on, to, as, since, cause of, bc, bc of, for reason",
);
const none = phraseSet(
  "without a reason, without reason, with no reason, without any reason, for no reason",
);
const openings = phraseSet(
  "of, the, a, an, they, he, she, it, was, were, is, had, their, our, his, her, :, too",
);
const verbs = phraseSet("we, i, that, were, was, got, been, have");

/** "lost because of price", "lost over financing", "lost without a reason": what the reason says. */
export const lossCondition: ConditionReader = (tokens, at, context) => {
  const start = verbs.at(tokens, at)?.end ?? at;
  const status = termsOf(context).statuses.at(tokens, start);
  const isLost = context.vocabulary.statuses.some(
    ({ key, kind }) => kind === "lost" && status?.value.includes(key),
  );
  if (!status || !isLost) return undefined;
  const lost: Filter = { field: "status", op: "in", value: status.value };
  const unsaid = none.at(tokens, status.end);
  if (unsaid) {
    const filter: Filter = { and: [lost, { field: "lossReason", op: "empty" }] };
    return { value: { filter, about: "loss" }, end: unsaid.end };
  }
  const why = whys.at(tokens, status.end);
  // "move lost to Mia" gives no reason.
  const isGiven = why && tokens[status.end]?.plain === "to" && isOther(tokens, why.end, context);
  if (!why || isGiven || spanAt(tokens, status.end, context)) return undefined;
  let first = why.end;
  for (let next = openings.at(tokens, first); next; next = openings.at(tokens, first)) first = next.end;
  let end = first;
  while (end < tokens.length && isReason(tokens, end, end - first) && !spanAt(tokens, end, context))
    end += 1;
  if (end === first) return undefined;
  const value =
    tokens[first]?.kind === "quoted" ? (tokens[first]?.text ?? "") : spelled(tokens.slice(first, end));
  const filter: Filter = { and: [lost, { field: "lossReason", op: "contains", value }] };
  return { value: { filter, about: "loss" }, end };
};

const isOther: (...given: Parameters<ConditionReader>) => boolean = (tokens, at, context) => {
  const { members, statuses } = termsOf(context);
  return members.at(tokens, at) !== undefined || statuses.at(tokens, at) !== undefined;
};

const stops = phraseSet(
  "and, but, or, in, from, of, for, owned, assigned, tagged, sorted, by, created",
);
const MOST_WORDS = 4;
const isReason = (tokens: Parameters<ConditionReader>[0], at: number, taken: number) =>
  taken < MOST_WORDS && ["word", "quoted"].includes(tokens[at]?.kind ?? "") && !stops.at(tokens, at);
