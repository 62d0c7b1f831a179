import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";

const asks = phraseSet(
  "show, show me, show us, list, read, read me, read out, get, get me, give, give me, open, see, view, find, find me, search, search for, look, look for, look up, check, check for, check if, check whether, fetch, display, print, load, pull, pull up, bring up, tell, tell me, let me see, let me know, i want to see, i want, i need, need, want, what, whats, which, what is, what are, what do, what do we, what do you, what do i, do we, what does, what can you tell, what can you tell me, what did, what has, what have, what was, what were, is, are, was, were, does, do, did, has, have, had, any, is there, are there, do we have, do you have, have we got, have you got, do i have, do we know, do you know, do you see, can i see, can you see, who, who is, who are, who else, anything, anything else, whats on, whats in, whats with, catch me up on, catch me up, fill me in on, update me on, summarize, summarise, sum up, go through, walk me through, go to, how about, what about, how is, hows, how are, how does, how do, look at, take a look at, refresh me on, remind me what is, has there been, have there been, got, detect, spot, how many",
);
const modifiers = phraseSet(
  "the, a, an, all, all the, any, latest, last, newest, recent, most recent, possible, potential, likely, other, our, my, its, this leads, full, complete, entire, whole, me, us, please, there, existing, current, more, some, another, of the, every, else, been, now, only, just, previous, old, earlier, internal",
);

/** The sentence, and what is left of it as one word after the other that asks or only colours is taken off. */
export function askedSteps(raw: Slice): Slice[] {
  const steps = [trimmed(raw)];
  for (;;) {
    const slice = steps.at(-1) as Slice;
    const { tokens } = slice;
    const end = Math.max(asks.at(tokens, 0)?.end ?? 0, modifiers.at(tokens, 0)?.end ?? 0);
    if (end === 0 || end >= tokens.length) return steps;
    steps.push(part(slice, end));
  }
}

/** Without the words that ask and those that only colour what is asked for. */
export const asked = (raw: Slice): Slice => askedSteps(raw).at(-1) ?? raw;

export const isModifier = (tokens: Slice["tokens"], at: number): boolean =>
  modifiers.at(tokens, at) !== undefined;
