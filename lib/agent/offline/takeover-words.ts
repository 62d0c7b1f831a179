import { type Match, phraseSet } from "./phrases";
import type { Token } from "./tokens";

const modals = phraseSet(
  "should, will, can, must, shall, could, may, needs to, has to, is going to, wants to, would, ought to, is to, should now, will now, now, is supposed to, would like to, gets to",
);
const verbs = phraseSet(
  "own, have, take, pick up, grab, pick, claim, snag, adopt, inherit, take on, picks up, takes on, grabs, inherits, take over, handle, get, be responsible for, take care of, look after, work, work on, work with, be the owner of, receive, manage, run, do, be in charge of, deal with, be given, be assigned, keep, follow up on, cover, owns, has, takes, takes over, handles, gets, is responsible for, takes care of, looks after, works on, works with, is the owner of, receives, manages, runs, is in charge of, deals with, keeps, is taking, is taking over, is handling, the owner of, owner of, responsible for, the new owner of, in charge of, now owns, covers, takes over from, owns now",
);

/** "should have", "takes over", "is going to handle": how one says whose a lead becomes. */
export function takeoverAt(tokens: readonly Token[], at: number): Match<true> | undefined {
  const modal = modals.at(tokens, at);
  return verbs.at(tokens, modal?.end ?? at) ?? verbs.at(tokens, at);
}
