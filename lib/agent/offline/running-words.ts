import type { OfflineContext } from "./context";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { termsOf } from "./terms";
import { spelled, type Token } from "./tokens";
import { fillers, nouns } from "./words";

const textOps = phraseTable({
  contains:
    "contains, containing, contain, includes, including, include, like, has, with, matching, matches, mentions, mentioning, at, ending in, ending with, ends with, ends in, end in, end with, from, has the word",
  startsWith: "starts with, starting with, begins with, beginning with, start with, begin with",
  eq: "exactly, is exactly, exactly equal to",
});

/** How a text is compared: "contains", "starts with". */
export const textOpAt = (tokens: readonly Token[], at: number) => textOps.at(tokens, at);

const ends = phraseSet(
  `${fillers}, ${nouns}, but, not, except, without, over, under, above, below, between, created, added, contacted, updated, sorted, ordered, worth, since, last, where, tagged, assigned, owned, more, less, because, 's, and, or, by, looking, starting, not, score, sorted, through, via, after, before, until, during, hasnt, havent, neither, nor, whose, due`,
);

/** Whether a word here carries a meaning of its own. */
export const endsWords = (tokens: readonly Token[], at: number) => ends.at(tokens, at) !== undefined;

const MOST_WORDS = 6;

/** A name in running text: until a word that carries a meaning of its own. */
export function wordsAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<string> | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (["quoted", "email", "phone", "domain"].includes(first.kind))
    return { value: first.text, end: at + 1 };
  const { statuses, fields } = termsOf(context);
  let end = at;
  while (end < tokens.length && end - at < MOST_WORDS) {
    const token = tokens[end];
    const isPart = token && (token.kind === "word" || token.kind === "number" || token.text === "&");
    const isLower = token && /^\p{Ll}/u.test(token.text) && !token.isJoined;
    const isOther = isLower && end > at && (statuses.at(tokens, end) || fields.at(tokens, end));
    if (!isPart || (isLower && endsWords(tokens, end)) || isOther) break;
    end += 1;
  }
  return end === at ? undefined : { value: spelled(tokens.slice(at, end)), end };
}
