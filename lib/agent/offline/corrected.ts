import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { readsAs } from "./kinds-of-words";
import { phraseSet } from "./phrases";
import type { Slice } from "./slices";
import { tokensOf } from "./tokens";

const turns = phraseSet(
  "no wait, wait no, wait, actually no, no actually, actually, no sorry, sorry no, sorry, scratch that, make that, no make that, correction, no i mean, sorry i mean, i mean, i meant, or rather, rather, no no, oops, oops no, hang on, hold on, no its, no thats, strike that, no, uh no, um no, make it, change that to, its, it is, should be",
);
/** One of these has to be among them: "sorry" and "its" alone take nothing back. */
const strong = phraseSet(
  "no wait, wait no, actually no, no actually, no sorry, sorry no, scratch that, make that, no make that, correction, no i mean, sorry i mean, i mean, i meant, or rather, oops no, hang on no, strike that, uh no, um no, wait, oops",
);
const marks = new Set([",", ".", "-", ";", "!", ":", "…", "("]);
const LONGEST_TERM = 4;

/**
 * "assign Diana to Ada, no wait, make that Mia": the message as it was meant, with the word that was taken back
 * replaced by one of its kind. Null when something was taken back and it cannot be told what.
 */
export function corrected(slice: Slice, context: OfflineContext): Slice | undefined | null {
  const { text, tokens } = slice;
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at - 1]?.kind !== "mark" || !marks.has(tokens[at - 1]?.text ?? "")) continue;
    const turn = turnAt(slice, at);
    if (!turn) continue;
    let end = at;
    while (tokens[end - 1]?.kind === "mark") end -= 1;
    for (let start = Math.max(0, end - LONGEST_TERM); start < end; start += 1) {
      const kinds = readsAs(tokens.slice(start, end), context);
      const next = kinds && readsAs(tokens.slice(turn), context, true);
      const same = kinds?.find(({ kind }) => next?.some((each) => each.kind === kind));
      if (!same) continue;
      const before = text.slice(0, tokens[start]?.start);
      return tokensOf(`${before}${text.slice(tokens[turn]?.start)}`);
    }
    return null;
  }
  return undefined;
}

/** Where what was meant begins, behind the words that take something back. */
function turnAt({ tokens }: Slice, at: number): number | undefined {
  let end = at;
  let isStrong = false;
  for (;;) {
    const turn = turns.at(tokens, end);
    isStrong ||= strong.at(tokens, end) !== undefined;
    const next = turn?.end ?? (end > at && tokens[end]?.kind === "mark" ? end + 1 : undefined);
    if (next === undefined || next >= tokens.length) break;
    end = next;
  }
  return isStrong && end > at ? end : undefined;
}

const LONGEST_DENIAL = 5;

/** "her email is ana@x.com, not .co": told of one lead, what it is not needs no saying. */
export function withoutDenial(
  { text, tokens }: Slice,
  context: OfflineContext,
  read: (slice: Slice) => Command[],
): Command[] | undefined {
  const at = tokens.findLastIndex(({ plain }) => plain === "not");
  if (at < 2 || tokens.length - at > LONGEST_DENIAL) return undefined;
  const denied = tokens.slice(at + 1);
  const isDomain = denied.length === 1 && denied[0]?.kind === "domain";
  const kinds = isDomain ? [{ kind: "email" }] : readsAs(denied, context);
  let end = at;
  while (tokens[end - 1]?.kind === "mark") end -= 1;
  const isSame = kinds?.some(({ kind }) =>
    [1, 2, 3, 4].some((back) =>
      readsAs(tokens.slice(Math.max(0, end - back), end), context)?.some((each) => each.kind === kind),
    ),
  );
  const commands = isSame ? read({ text, tokens: tokens.slice(0, end) }) : undefined;
  const isOfOne = commands?.every(
    (command) =>
      command.kind === "change" &&
      (command.target.kind === "it" || (command.target.kind === "named" && !command.target.query)),
  );
  return isOfOne ? commands : undefined;
}
