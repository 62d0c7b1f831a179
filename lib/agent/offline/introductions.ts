import type { OfflineContext } from "./context";
import { mayBeName } from "./foreign-words";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";
import { termsOf } from "./terms";

const asLead = phraseSet(
  "as a lead, as a new lead, as lead, as new lead, as a contact, to the leads, to leads, as a prospect, as a new contact, to the crm, to my leads, to our leads, to the pipeline, in the system, into the system, to the system, in the crm, into the crm, in the database, into the database, to the database, in rapport, into rapport, to rapport, for me in the system",
);
const verbs = phraseSet("add, create, enter, save, register, put, record, log");
const labels = phraseSet("lead:, contact:, prospect:, client:, lead -, contact -");
const meets = phraseSet("just met, met, i met, i just met, we met, we just met, just had");
const LONGEST_NAME = 4;

/** A new lead without the word: the part of the message that describes it. */
export const introducedIn = (slice: Slice, context: OfflineContext): Slice | undefined =>
  namedAsLead(slice) ?? reached(slice) ?? listed(slice, context) ?? card(slice, context);

/** "add Ana Ruiz as a lead", "put Bianca Rossi in the system". */
function namedAsLead(slice: Slice): Slice | undefined {
  const verb = verbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const at = slice.tokens.findIndex((_, place) => asLead.at(slice.tokens, place));
  const end = at > 0 ? (asLead.at(slice.tokens, at)?.end ?? at) : at;
  if (at <= verb.end) return undefined;
  const last = slice.tokens[at - 1]?.text === "in" ? at - 1 : at;
  return {
    text: slice.text,
    tokens: [...slice.tokens.slice(verb.end, last), ...slice.tokens.slice(end)],
  };
}

/** "add Ana Ruiz, ana@x.com", "lead: Ana Ruiz, 555 0199", "just met Carla Bruni, …": a name with an address or a number. */
function reached(slice: Slice): Slice | undefined {
  const opening = labels.at(slice.tokens, 0) ?? verbs.at(slice.tokens, 0) ?? meets.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = trimmed(part(slice, opening.end));
  const [first, second] = rest.tokens;
  const isName = first?.kind === "word" && /^\p{Lu}/u.test(first.text) && second?.text !== "'s";
  const isReached = rest.tokens.some(({ kind }) => kind === "email" || kind === "phone");
  const isForOther = rest.tokens.some(
    ({ plain }, at) =>
      plain === "note" || (plain === "to" && !givenOn.has(rest.tokens[at - 1]?.plain ?? "")),
  );
  return isName && isReached && !isForOther ? rest : undefined;
}

/** "assigned to Leo", "wants to move" speak of the new lead itself. */
const givenOn = new Set(
  "assigned assign goes go give it her him them belongs given wants want needs need looking up has hoping planning out".split(
    " ",
  ),
);

const adds = phraseSet("add, enter, register, create, save, put in, key in, type in, input");
const behindName = phraseSet("from, via, with, as, who, aged")
  .add(",", true)
  .add("/", true)
  .add("-", true);
const details = new Set(["email", "phone", "number"]);

/** "add priya raman, walkin, cash", "add tom hardy from acme": two words that only a name can be, then what is known. */
function listed(slice: Slice, context: OfflineContext): Slice | undefined {
  const verb = adds.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = trimmed(part(slice, verb.end));
  let end = 0;
  while (end <= LONGEST_NAME && mayBeName(rest.tokens[end], context)) end += 1;
  const next = rest.tokens[end];
  const isKnown = ["members", "tags", "sources", "statuses", "fields", "options"].some((table) =>
    termsOf(context)[table as "members"].at(rest.tokens, 0),
  );
  const isDescribed = behindName.at(rest.tokens, end) ?? (next && details.has(next.kind));
  // "add Ana Ruiz as VIP" may as well be meant of her who is there.
  const isOnlyCalled = next?.plain === "as" && !rest.tokens.some(({ text }) => text === ",");
  const hasMore = end < rest.tokens.length - 1 && !isOnlyCalled;
  return end >= 2 && end <= LONGEST_NAME && !isKnown && isDescribed && hasMore ? rest : undefined;
}

/** "Kelsey Grant kelsey@x.com 303-555-0121 Cherry Creek 4bd": a name that both an address and a number follow. */
function card(slice: Slice, context: OfflineContext): Slice | undefined {
  let end = 0;
  while (
    end <= LONGEST_NAME &&
    mayBeName(slice.tokens[end], context) &&
    /^\p{Lu}/u.test(slice.tokens[end]?.text ?? "")
  )
    end += 1;
  while (["mark", ""].includes(slice.tokens[end]?.kind ?? "end") && end < 6) end += 1;
  const first = slice.tokens[end]?.kind ?? "end";
  const kinds = new Set(slice.tokens.map(({ kind }) => kind));
  const isFrom = slice.tokens.some(
    (_, at) => at >= end && termsOf(context).sources.at(slice.tokens, at),
  );
  const isReached =
    ["email", "phone"].includes(first) && ((kinds.has("email") && kinds.has("phone")) || isFrom);
  return end >= 2 && isReached ? slice : undefined;
}
