import type { Filter } from "@/lib/filters/schema";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { type Query, readQuery } from "./query";
import { part, type Slice, splits, trimmed } from "./slices";

const openings = phraseSet(
  "what percentage of, what percent of, which percentage of, what share of, what proportion of, what portion of, what fraction of, percentage of, percent of, the percentage of, share of, proportion of, how big a share of, what % of, % of, whats the percentage of, what is the percentage of, what is the share of",
);
const being = phraseSet(
  "are, is, were, was, have, has, did we, do we, did, that are, who are, have been, has been, turned, ended up, became, got, came from, come from, came, belong to",
);

/** "what percentage of Zillow leads are won": both numbers, one after the other. */
export function readShare(raw: Slice, context: OfflineContext): Command[] | undefined {
  const slice = trimmed(raw);
  const opening = openings.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = part(slice, opening.end);
  for (const { before } of splits(rest, being)) {
    const whole = readQuery(before.tokens, context);
    const share = readQuery(part(rest, before.tokens.length).tokens, context);
    if (!isClear(whole) || !isClear(share) || !share.filter || !whole.isSet) continue;
    const both = conditionsOf(whole.filter).concat(conditionsOf(share.filter));
    const [only] = both;
    const filter: Filter | undefined = both.length > 1 ? { and: both } : only;
    return [counted(whole, whole.filter), counted(share, filter)];
  }
  return undefined;
}

const isClear = ({ words, unsure, noTag, limit }: Query) =>
  words.length === 0 && !unsure && noTag === undefined && limit === undefined;

const conditionsOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : "and" in filter ? filter.and : [filter];

const counted = (query: Query, filter: Filter | undefined): Command => {
  const { filter: _, ...rest } = query;
  return { kind: "find", query: { ...rest, isSet: true, ...(filter && { filter }) }, isCount: true };
};
