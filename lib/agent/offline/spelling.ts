import type { OfflineContext } from "./context";
import { grammarWords } from "./phrases";
import type { Slice } from "./slices";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

/** Shorter words have too many neighbours to be guessed. */
const SHORTEST = 4;
const SHORTEST_NAME = 5;
/** Words of this length may be two letters away. */
const LONG = 8;

/** The message with its misspelt words put right, or undefined when no word has one clear neighbour. */
export function respelled(slice: Slice, context: OfflineContext, isOwnOnly = false): Slice | undefined {
  const { words } = termsOf(context);
  let isChanged = false;
  const tokens = slice.tokens.flatMap((token, at): Token | Token[] => {
    const isCapital = /^\p{Lu}/u.test(token.text) && at > 0;
    const isKnown = grammarWords.has(token.plain) || words.has(token.plain);
    const isShort = token.plain.length < (isCapital ? SHORTEST_NAME : SHORTEST);
    if (token.kind !== "word" || isKnown || isShort) return token;
    // "unqualified" is not "qualified" misspelt.
    const turned = /^(?:un|non)(\p{L}{4,})$/u.exec(token.plain)?.[1];
    if (turned && words.has(turned)) {
      isChanged = true;
      return [
        { ...token, text: "not", plain: "not" },
        { ...token, text: turned, plain: turned },
      ];
    }
    // A capital begins a name: only the team's own names may be meant.
    const near = nearest(token.plain, isCapital || isOwnOnly ? [words] : [words, grammarWords]);
    if (near === undefined) return token;
    isChanged = true;
    return { ...token, text: isCapital ? capitalized(near) : near, plain: near };
  });
  return isChanged ? { text: slice.text, tokens } : undefined;
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function nearest(word: string, vocabularies: readonly ReadonlySet<string>[]): string | undefined {
  const limit = word.length >= LONG ? 2 : 1;
  let best: { word: string; away: number }[] = [];
  for (const known of vocabularies.flatMap((words) => [...words])) {
    if (known.length < SHORTEST - 1 || Math.abs(known.length - word.length) > limit) continue;
    const away = distance(word, known, limit);
    if (away > limit || away > (best[0]?.away ?? limit)) continue;
    if (away < (best[0]?.away ?? limit + 1)) best = [];
    if (!best.some((each) => each.word === known)) best.push({ word: known, away });
  }
  const [only, second] = likest(word, likest(word, best, 0), -1);
  return only && !second ? only.word : undefined;
}

/** Of words equally near those that begin, and then those that end, as it was typed. */
function likest<T extends { word: string }>(word: string, near: T[], at: 0 | -1): T[] {
  const same = near.filter((each) => each.word.at(at) === word.at(at));
  return same.length > 0 ? same : near;
}

/** How many letters were left out, put in, changed or swapped with their neighbour; beyond the limit any figure above it. */
function distance(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= right.length; at += 1) {
      const isSame = left[row - 1] === right[at - 1];
      const isSwap =
        row > 1 && at > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
      current[at] = Math.min(
        (last[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? limit + 1;
}
