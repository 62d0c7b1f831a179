import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { type FieldTerm, listAt, termsOf } from "./terms";
import type { Token } from "./tokens";

/** What leads in a field: "whose", "that have a", "without any". */
const leads = phraseTable<"with" | "without" | "open">({
  open: "whose, where, the, their, a, an, in the, by, its, his, her, and whose, which",
  with: "with, having, have, has, that have, who have, that has, who has, who gave us, who left, holding, carrying, who gave, that come with, including",
  without:
    "without, no, with no, missing, lacking, lack, lacks, that lack, who lack, have no, has no, having no, dont have, doesnt have, do not have, does not have, didnt give, didnt give us, did not give us, not having, that dont have, who dont have, with missing, with unknown, unknown, with empty, empty, with blank, havent got, hasnt got, not having, who havent given us, never gave us, still need, still missing, in need of",
});
const articles = phraseSet("a, an, the, any, their, some, known, valid");
/** "move-by date", "budget range". */
const tails = phraseSet("date, field, range, level, figure, entry, dates");
const without = phraseSet("without, no, with no");

export interface FieldHead {
  fields: FieldTerm[];
  /** The fields were joined by "or". */
  isAny: boolean;
  polarity: "with" | "without" | "open";
  /** Some word led the field in, so that a lower-case word behind it may be its value. */
  isLed: boolean;
  end: number;
}

/** A field, or several, with the words that lead it in. */
export function fieldHeadAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): FieldHead | undefined {
  let polarity: FieldHead["polarity"] = "open";
  let start = at;
  for (let taken = 0; taken < 4; taken += 1) {
    const lead = leads.at(tokens, start);
    const article = articles.at(tokens, start);
    if (!lead && !article) break;
    if (lead && lead.value !== "open") polarity = lead.value;
    start = Math.max(lead?.end ?? 0, article?.end ?? 0);
  }
  const { fields } = termsOf(context);
  const read = (list: readonly Token[], place: number) => {
    const skipped = articles.at(list, place)?.end ?? without.at(list, place)?.end ?? place;
    const found = fields.at(list, place) ?? fields.at(list, skipped);
    return found && { value: found.value, end: tails.at(list, found.end)?.end ?? found.end };
  };
  const found = listAt(tokens, start, read);
  if (!found) return undefined;
  const { value, isAny, end } = found;
  return { fields: value, isAny, polarity, isLed: start > at, end };
}

const copulas = phraseSet(
  "is, are, was, were, be, being, =, :, of, equals, equal to, is now, currently, is currently, should be, is set to, set to, 's, due, is due, was due, due on, comes up, falls, is scheduled for, scheduled for, looking, looking in",
);
const negations = phraseSet(
  "not, isnt, arent, wasnt, werent, is not, are not, was not, !=, other than, is anything but, anything but, is other than, doesnt, does not, dont, do not, is no longer, never, isnt equal to, not equal to",
);

export interface Link {
  isNegated: boolean;
  isSaid: boolean;
  end: number;
}

/** What stands between a field and its value: "is", "is not", ":". */
export function linkAt(tokens: readonly Token[], at: number): Link {
  let end = at;
  let isNegated = false;
  for (let taken = 0; taken < 3; taken += 1) {
    const not = negations.at(tokens, end);
    const be = copulas.at(tokens, end);
    if (!not && !be) break;
    isNegated ||= not !== undefined && not.end >= (be?.end ?? 0);
    end = Math.max(not?.end ?? 0, be?.end ?? 0);
  }
  return { isNegated, isSaid: end > at, end };
}
