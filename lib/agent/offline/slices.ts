import { type Match, type PhraseTable, phraseSet } from "./phrases";
import type { Token } from "./tokens";

/** A part of a message, with the whole text it was cut from. */
export interface Slice {
  text: string;
  tokens: readonly Token[];
}

export const part = ({ text, tokens }: Slice, from: number, to?: number): Slice => ({
  text,
  tokens: tokens.slice(from, to),
});

/** The part as it was typed. */
export function typed({ text, tokens }: Slice): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return "";
  if (tokens.length === 1) return first.text;
  return text.slice(first.start, last.end).trim();
}

/** "she is a VIP?" asks; the mark itself is cut off with the other marks at the end. */
export const isAsked = ({ text }: Slice): boolean => /\?\W*$/u.test(text);

const edge = phraseSet(
  "please, pls, now, thanks, thank you, for me, right now, then, too, as well, today please, instead, the, ok, along, forward, ahead, straight, straight away, asap, immediately, woohoo, yay, lol, haha, hooray, hurray, after all, or not, btw, for now, thx, cheers",
);

/** The sign of a figure belongs to it: minus five is not five. */
const isMinus = ([sign, figure]: readonly Token[]) =>
  sign?.text === "-" && figure?.kind === "number" && figure.start === sign.end;

/** Without punctuation and courtesy at its ends. */
export function trimmed(slice: Slice): Slice {
  let { tokens } = slice;
  const isLoose = (token: Token | undefined) =>
    token?.kind === "mark" &&
    [",", ".", "!", "?", ":", ";", "-", "(", ")", '"', "'"].includes(token.text);
  for (;;) {
    const before = tokens.length;
    while (isLoose(tokens[0]) && !isMinus(tokens)) tokens = tokens.slice(1);
    while (isLoose(tokens.at(-1))) tokens = tokens.slice(0, -1);
    for (const size of [2, 1]) {
      const at = tokens.length - size;
      if (at > 0 && edge.at(tokens, at)?.end === tokens.length) tokens = tokens.slice(0, at);
    }
    if (tokens[0]?.plain === "please") tokens = tokens.slice(1);
    if (tokens.length === before) return { text: slice.text, tokens };
  }
}

/** Reads a value that must fill the part to its end. */
export function whole<T>(
  slice: Slice,
  read: (tokens: readonly Token[], at: number) => Match<T> | undefined,
): T | undefined {
  const { tokens } = trimmed(slice);
  const found = read(tokens, 0);
  return found?.end === tokens.length ? found.value : undefined;
}

/** Each place where one of the words stands, with what is before and behind it, from the left. */
export function splits(slice: Slice, words: PhraseTable<unknown>): { before: Slice; behind: Slice }[] {
  return slice.tokens.flatMap((_, at) => {
    const found = words.at(slice.tokens, at);
    return found ? [{ before: part(slice, 0, at), behind: part(slice, found.end) }] : [];
  });
}
