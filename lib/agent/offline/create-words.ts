import type { OfflineContext } from "./context";
import { type Match, phraseSet } from "./phrases";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

const heads = phraseSet(
  "create, add, make, enter, register, save, log, record, put in, capture, start, open, set up, input, insert, we have, i have, weve got, ive got, we got, i got, got, just got, we just got, i just got, there is, theres, received, we received, i received, have, here is, heres, comes, i want to add, note down, write down, in comes, put",
);
const articles = phraseSet("a, an, another, the, me, us, this, one more, our, in");
const fresh = phraseSet("new, brand new, fresh, incoming, inbound, potential");
const nouns = phraseSet(
  "lead, contact, prospect, client, customer, deal, enquiry, inquiry, opportunity, buyer lead, seller lead, person",
);
const tails = phraseSet("in, called, named, :, -");

/** "new lead", "we got another lead", "create a fresh contact": where the description begins. */
export function createOpening(tokens: readonly Token[]): number | undefined {
  const head = heads.at(tokens, 0);
  let at = head?.end ?? 0;
  let isNew = false;
  for (;;) {
    const skipped = articles.at(tokens, at);
    const adjective = fresh.at(tokens, at);
    if (!skipped && !adjective) break;
    isNew ||= adjective !== undefined;
    at = Math.max(skipped?.end ?? 0, adjective?.end ?? 0);
  }
  const noun = nouns.at(tokens, at);
  if (!noun || !(head || isNew)) return undefined;
  return tails.at(tokens, noun.end)?.end ?? noun.end;
}

const namings = phraseSet("named, called, :, by the name of");

/** "add a buyer named Ana Ruiz": the tag that the new lead gets. */
export function createdAs(
  tokens: readonly Token[],
  context: OfflineContext,
): Match<string> | undefined {
  const head = heads.at(tokens, 0);
  let at = head?.end ?? 0;
  let skipped = articles.at(tokens, at) ?? fresh.at(tokens, at);
  for (; skipped; skipped = articles.at(tokens, at) ?? fresh.at(tokens, at)) at = skipped.end;
  const tag = head ? termsOf(context).tags.at(tokens, at) : undefined;
  const naming = tag && namings.at(tokens, tag.end);
  return tag && naming && { value: tag.value.id, end: naming.end };
}
