import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";

const courtesies = phraseSet(
  "please, bulk, mass, in bulk, ugh, ugh no, argh, damn, dang, hmm ok, alright then, ok so, okay so, so um, quick one, quick question, quick thing, real quick, one more thing, also please, lets see, i guess, i think, i believe, can you, could you, would you, can you please, could you please, would you please, i want to, i would like to, i'd like to, i need to, i want you to, let's, lets, go ahead and, hey, hi, hello, ok, okay, now, then, also, and, so, just, pls, kindly, i need you to, would you mind, can we, could we, help me, help me to, will you, do me a favor and, quickly, i'd like you to, can i, may i, let us, please can you, we need to, you should, you can, alright, well, great, thanks, thank you, perfect, yes, assistant, rapport, actually, sorry, i meant, wait, rather, no wait, i mean, um, uh, i think we should, erm, hm, hmm, oh, um okay so, pretty sure, u, can u, could u, would u, pls can you, plz, gonna need you to, need you to, i want u to, yo, listen, right",
).add("no ,", true);

const closings = phraseSet(
  "update it, update that, update the record, update his record, update her record, please update, please update it, change it, change that, correct it, fix it, fix that, fix the record, set that up, set it up, set those up, i guess, log it, log it i guess, log that, log that please, make it happen, would you, can you do that, could you do that, if you can, when you get a chance, if thats ok, if possible, thank you so much, thanks so much, thanks a lot, many thanks, do that for me, sort that out, please and thank you, that would be great, got it, ok thanks, ok thank you, go ahead, just do it, do it, please do",
);

/** Without what is only said to be polite, or says the order once more, behind a pause. */
function unclosed(slice: Slice): Slice {
  const at = slice.tokens.findIndex(
    (_, place) => closings.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  const isApart = at > 1 && slice.tokens[at - 1]?.kind === "mark";
  return isApart ? trimmed(part(slice, 0, at - 1)) : slice;
}

/** Without the courtesy at the beginning and at the end. */
export function opened(slice: Slice): Slice {
  let rest = unclosed(trimmed(slice));
  for (;;) {
    const courtesy = courtesies.at(rest.tokens, 0);
    if (!courtesy || courtesy.end >= rest.tokens.length) return rest;
    rest = trimmed(part(rest, courtesy.end));
  }
}
