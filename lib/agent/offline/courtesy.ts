import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";

const courtesies = phraseSet(
  "please, can you, could you, would you, can you please, could you please, would you please, i want to, i would like to, i'd like to, i need to, i want you to, let's, lets, go ahead and, hey, hi, hello, ok, okay, now, then, also, and, so, just, pls, kindly, i need you to, would you mind, can we, could we, help me, help me to, will you, do me a favor and, quickly, i'd like you to, can i, may i, let us, please can you, we need to, you should, you can, alright, well, great, thanks, thank you, perfect, yes, assistant, rapport, actually, sorry, i meant, wait, rather, no wait, i mean, um, uh, i think we should, erm, hm, hmm, oh, um okay so, pretty sure, u, can u, could u, would u, pls can you, plz, gonna need you to, need you to, i want u to, yo, listen, right",
).add("no ,", true);

/** Without the courtesy at the beginning. */
export function opened(slice: Slice): Slice {
  let rest = trimmed(slice);
  for (;;) {
    const courtesy = courtesies.at(rest.tokens, 0);
    if (!courtesy || courtesy.end >= rest.tokens.length) return rest;
    rest = trimmed(part(rest, courtesy.end));
  }
}
