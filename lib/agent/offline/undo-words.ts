import { phraseSet } from "./phrases";
import type { Token } from "./tokens";

const verbs = phraseSet(
  "undo, revert, take my last change back, nope undo, not that one, undo the, didnt mean to do that, i didnt mean that, i didnt mean to do that, that was not right, no put it back, no change it back, put everything back, put things back, change everything back, set it back, restore it to how it was, roll back, rollback, take back, reverse, take that back, take it back, put it back, change it back, put that back, change that back, unmake, cancel that, oops undo, oops, scratch that, scratch that last, never mind that last change, nevermind that last change, never mind that change, forget that last change, forget the last change, wrong one, wrong lead, wrong person, oops wrong one, oops wrong lead, my mistake, my bad, that was wrong, that was a mistake, that wasnt right, that was the wrong one, that was the wrong lead, oh no, whoops, oopsie, ctrl z, undo undo",
);
const rest = phraseSet(
  "that, it, this, these, those, the, a, last, latest, previous, my, your, own, change, changes, action, edit, edits, step, thing, things, update, one, assignment, deletion, status change, tagging, merge, import, what, you, i, did, just, we, have, done, made, please, everything, all, again, was wrong, now, of, mine, right, back, no, oops, undo, most recent, recent, operation, take that back, take it back, put it back, put that back, roll it back, roll that back, change it back, reverse that, reverse it, revert that, revert it, wrong, lead, person, the way it was, the way they were, how they were, how it was, like it was, like before, back the way it was, back how it was, as it was, to, before, for me, can you, could you, pls, sorry, i, meant, mistake, bulk",
);

/** "undo", "take back my last change", "revert what you just did". */
export function isUndo(tokens: readonly Token[]): boolean {
  const verb = verbs.at(tokens, 0);
  if (!verb) return false;
  let at = verb.end;
  while (at < tokens.length) {
    const next = rest.at(tokens, at)?.end ?? (tokens[at]?.kind === "mark" ? at + 1 : undefined);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}
