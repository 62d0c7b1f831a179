import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";

/** Shorter words are too much like too many others. */
const SHORTEST = 3;
/** So many words that share letters are looked at; of these the nearest are taken for what was meant. */
const LOOKED_AT = 200;
const TAKEN = 6;

/**
 * For each typed word what may have been meant: itself, and the words of the team's names and companies that differ
 * from it by a slip of the fingers. Undefined when no other word is near.
 */
export async function spellings(
  { db }: Context,
  words: readonly string[],
): Promise<string[][] | undefined> {
  const long = words.filter((word) => word.length >= SHORTEST);
  if (long.length === 0) return undefined;
  const rows = await db.execute<{ typed: string; word: string }>(sql`
    select typed, word from unnest(${sql.param(long)}::text[]) typed cross join lateral alike_words(typed, ${LOOKED_AT}::integer) word`);
  const near = words.map((word) => {
    const slips = word.length <= 5 ? 1 : 2;
    return rows
      .filter(({ typed }) => typed === word)
      .map((row) => ({ word: row.word, distance: distanceToStart(word, row.word) }))
      .filter(({ distance }) => distance <= slips)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, TAKEN)
      .map(({ word }) => word);
  });
  if (near.every((others, index) => others.every((other) => other === words[index]))) return undefined;
  return words.map((word, index) => [...new Set([word, ...(near[index] ?? [])])]);
}

/**
 * How many slips (a letter wrong, missing, too much, or two in each other's place) lie between what was typed and the
 * start of a word that it may be the beginning of.
 */
export function distanceToStart(typed: string, word: string): number {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = current;
  }
  return Math.min(...last.slice(Math.min(typed.length, word.length)));
}
