import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { readQuery } from "./query";
import { type Slice, trimmed } from "./slices";
import { termsOf } from "./terms";

const openings = phraseSet(
  "how many, how much, count, number of, break down, breakdown of, breakdown, split, show, show me, give me, list, compare, what is, what are, how are, how do, distribution of, group",
);
const dividers = phraseSet(
  "per, by, in each, for each, each, every, grouped by, group by, broken down by, split by, across, in every, for every, breakdown by, spread over the, over the, across the",
);
const orders = new Set(["sort", "sorted", "order", "ordered", "rank", "ranked", "arranged"]);
const tails = phraseSet(
  "have, has, is there, are there, do we have, look, split, field, choice, option",
);

/** "buyers per preferred area": counted once for each choice of one of the team's own fields. */
export function readFieldBreakdown(raw: Slice, context: OfflineContext): Command | undefined {
  const { tokens } = trimmed(raw);
  const start = openings.at(tokens, 0)?.end ?? 0;
  for (let at = start; at < tokens.length; at += 1) {
    const divider = orders.has(tokens[at - 1]?.plain ?? "") ? undefined : dividers.at(tokens, at);
    const field = divider && termsOf(context).fields.at(tokens, divider.end);
    if (!field?.value.isCustom || field.value.options.length === 0) continue;
    const end = tails.at(tokens, field.end)?.end ?? field.end;
    const query = readQuery([...tokens.slice(start, at), ...tokens.slice(end)], context);
    if (query.words.length > 0 || query.limit !== undefined || query.unsure) return undefined;
    return {
      kind: "breakdown",
      dimension: "field",
      field: field.value,
      filter: query.filter ?? { and: [] },
    };
  }
  return undefined;
}
