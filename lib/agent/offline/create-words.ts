import type { OfflineContext } from "./context";
import { mayBeName } from "./foreign-words";
import { type Match, phraseSet } from "./phrases";
import { termsOf } from "./terms";
import { plainly, type Token } from "./tokens";

const heads = phraseSet(
  "create, add, make, enter, register, save, log, record, put in, capture, start, open, set up, input, insert, we have, i have, weve got, ive got, we got, i got, got, just got, we just got, i just got, there is, theres, received, we received, i received, have, here is, heres, comes, i want to add, note down, write down, in comes, put, had, just had, we had, we just had, just came in, got in",
);
const articles = phraseSet("a, an, another, the, me, us, this, one more, our, in");
const fresh = phraseSet("new, brand new, fresh, incoming, inbound, potential");
const nouns = phraseSet(
  "lead, contact, prospect, client, customer, deal, enquiry, inquiry, opportunity, buyer lead, seller lead, person",
);
const tails = phraseSet("in, called, named, :, -");

const anew = new Set(["another", "more"]);
const one = phraseSet("one, one more");
const behindSource = phraseSet("from, by, of");

/** Where the description of a new lead begins, and the source that was named on the way. */
interface Opening {
  end: number;
  source?: string;
}

/** "new lead", "we got another lead", "create a fresh contact", "had a Zillow inquiry from". */
export function createOpening(tokens: readonly Token[], context: OfflineContext): Opening | undefined {
  const head = heads.at(tokens, 0);
  let at = head?.end ?? 0;
  let isNew = false;
  let source: string | undefined;
  const { sources } = termsOf(context);
  for (;;) {
    const skipped = articles.at(tokens, at);
    const adjective = fresh.at(tokens, at);
    const origin = at > 0 && source === undefined ? sources.at(tokens, at) : undefined;
    if (!skipped && !adjective && !origin) break;
    isNew ||= adjective !== undefined || anew.has(tokens[at]?.plain ?? "");
    source ??= origin?.value;
    at = Math.max(skipped?.end ?? 0, adjective?.end ?? 0, origin?.end ?? 0);
  }
  const stated = statedLead(tokens, context);
  if (stated) return stated;
  const noun = nouns.at(tokens, at) ?? (isNew ? one.at(tokens, at) : undefined);
  const behindPause = noun
    ? undefined
    : namedNext(tokens, at, isNew, head !== undefined, source, context);
  if (behindPause !== undefined) return { end: behindPause, ...(source !== undefined && { source }) };
  if (!noun || !(head || isNew)) return undefined;
  const link = source === undefined ? undefined : behindSource.at(tokens, noun.end);
  const end = link?.end ?? tails.at(tokens, noun.end)?.end ?? noun.end;
  return { end, ...(source !== undefined && { source }) };
}

const pauses = new Set([":", "-", ",", "—", "–"]);

/** "new: Cody Brandt, …", "new walk-in: Carla Jimenez", "got a referral, Jane Doe": the name where the noun would be. */
function namedNext(
  tokens: readonly Token[],
  at: number,
  isNew: boolean,
  isReceived: boolean,
  source: string | undefined,
  context: OfflineContext,
): number | undefined {
  const isPaused = pauses.has(tokens[at]?.text ?? "");
  const start = isPaused ? at + 1 : at;
  const isName = [start, start + 1].every(
    (place) => mayBeName(tokens[place], context) && /^\p{Lu}/u.test(tokens[place]?.text ?? ""),
  );
  const isLed = source !== undefined ? isNew || (isReceived && isPaused) : isNew && isPaused;
  return isLed && isName ? start : undefined;
}

const statedFrom = phraseSet(
  "lead from, contact from, client from, enquiry from, inquiry from, prospect from",
);

/** "lead from referral, name Yusuf Aydin, …": dictated like a card. */
function statedLead(tokens: readonly Token[], context: OfflineContext): Opening | undefined {
  const lead = statedFrom.at(tokens, 0);
  const source = lead && termsOf(context).sources.at(tokens, lead.end);
  const isNamed =
    source && tokens[source.end]?.text === "," && tokens[source.end + 1]?.plain === "name";
  return source && isNamed ? { end: source.end + 2, source: source.value } : undefined;
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
  const isNew = fresh.at(tokens, at) !== undefined;
  for (; skipped; skipped = articles.at(tokens, at) ?? fresh.at(tokens, at)) at = skipped.end;
  const tag = head || isNew ? termsOf(context).tags.at(tokens, at) : undefined;
  const naming = tag && namings.at(tokens, tag.end);
  // "new buyer Dan Lindqvist": a name right behind one tag in the singular.
  const isOne = tag && tokens[tag.end - 1]?.plain === plainly(tag.value.name);
  const isNamed = isOne && isNew && mayBeName(tokens[tag.end], context);
  if (!tag || !(naming || isNamed)) return undefined;
  return { value: tag.value.id, end: naming?.end ?? tag.end };
}
