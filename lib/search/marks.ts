import type { Mark } from "./schema";

/** Where any of the words stands in a text, in its order and without overlaps. A word at the start of another counts first. */
export function marksOf(text: string, words: readonly string[]): Mark[] {
  const lower = lowered(text);
  const found = words.flatMap((word) => {
    const at = placeOf(lower, word);
    return at < 0 ? [] : [{ start: at, length: word.length }];
  });
  const inOrder = found.sort((a, b) => a.start - b.start || b.length - a.length);
  return inOrder.filter(({ start }, index) => {
    const before = inOrder[index - 1];
    return !before || start >= before.start + before.length;
  });
}

/** Lower-cased letter by letter, so that places stay what they are in the text. */
const lowered = (text: string) =>
  Array.from({ length: text.length }, (_, index) => {
    const lower = text.charAt(index).toLowerCase();
    return lower.length === 1 ? lower : text.charAt(index);
  }).join("");

function placeOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return text.indexOf(word);
}

const BEFORE = 40;
const LONGEST = 160;

/** The part of a long text around the first match, on one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, " ").trim();
  const at = marksOf(line, words)[0]?.start ?? 0;
  const start = at <= BEFORE ? 0 : line.lastIndexOf(" ", at - BEFORE) + 1;
  const part = line.slice(start, start + LONGEST);
  return `${start > 0 ? "…" : ""}${part}${start + LONGEST < line.length ? "…" : ""}`;
}
