import type { Filter } from "@/lib/filters/schema";
import { countAt } from "./amounts";
import { todayOf } from "./calendar";
import type { Target } from "./command";
import type { OfflineContext } from "./context";
import { isForeign, isNoName, mayBeName } from "./foreign-words";
import { phraseSet, phraseTable } from "./phrases";
import { type Query, readQuery } from "./query";
import { type Slice, trimmed, typed, whole } from "./slices";
import { termsOf } from "./terms";
import { spelled, type Token } from "./tokens";
import { nameParticles, nouns } from "./words";

/** The lead that is meant where none is named: "tag as VIP". */
export const unsaid: Target = { kind: "it", isUnsaid: true };

const pronouns = phraseTable({
  it: "it, him, her, he, she, his, its, that, that one, that lead, the lead, that person, that contact, that deal, the same lead, the same one, hers, the same, that guy, that client, the deal, the contact, this guy",
  page: "this, this lead, this one, this person, this contact, this deal, this client, this prospect, the open lead, the current lead, current lead, this customer, this record, here",
  them: "them, em, all three, all 3, all four, all five, those, they, their, those leads, all of them, them all, both, both of them, the results, these results, those ones, all those, all of those, those deals, all those leads, each of them, the leads, those contacts, every one of them, each, each one, every one, all of em, the bunch, this bunch, the above, the lot, those people, theirs, those two, those three, the two of them, the three of them, the leads above",
  selection:
    "these, these leads, the selected leads, selected leads, selected, the selection, the selected ones, my selection, all selected, all of these, all these, these ones, these deals, these contacts, all these leads, the ticked ones, the ticked leads, the selected, the checked leads, the checked ones, all selected leads, these people, these two, these three, these 2, these 3, these 4, these 5, these four, these five, all three of these, the three of these, the selected three, the three selected, the three i selected, the three i ticked, each of these, every one of these, the selected people, the ticked people, these records, these folks, these guys, everyone selected, everybody selected, everything selected, all of the selected, all of the selected leads, all the selected leads, everyone i selected, everyone ticked, these all, all of these leads, what i selected, the ones i selected, the leads i selected",
  list: "this list, the list, the filtered leads, this view, all leads in this list, everything in this list, the whole list, all in this list, all leads in this view, all on this page, everyone in this list, everyone here, all leads here, the current list, the leads in this list, the leads in this view, filtered leads, leads in this list, leads in the list, leads in this view, leads here",
});
const ordinals = phraseTable({
  "0": "first, the first, 1st, the 1st, first one, the first one, the top one, number one, the first lead, number 1, no 1, one",
  "1": "second, the second, 2nd, the 2nd, second one, the second one, number two, the second lead, number 2, no 2, two",
  "2": "third, the third, 3rd, the 3rd, third one, the third one, number three, the third lead, number 3, no 3",
  "3": "fourth, the fourth, 4th, the 4th, fourth one, the fourth one, number 4",
  "4": "fifth, the fifth, 5th, the 5th, fifth one, the fifth one, number 5",
  "-1": "the last one, last one, the last, the last lead in the list, the bottom one",
});
const leadNoun = phraseSet(
  "lead, the lead, contact, the contact, deal, the deal, prospect, client, customer, person, the client, the prospect, the customer, opportunity, with the lead, mr, mrs, ms, dr",
);
const singular = phraseSet(
  "lead, deal, contact, prospect, client, customer, person, opportunity, one, record",
);
const connectives = phraseSet("and, &");

/** Which leads a part of a sentence speaks of; undefined when it speaks of none. */
export function readTarget(raw: Slice, context: OfflineContext): Target | undefined {
  const slice = trimmed(raw);
  const { tokens } = slice;
  if (tokens.length === 0 || tokens.length > 60) return undefined;
  return pronounOf(slice) ?? nameOf(slice, context) ?? setOf(slice, context);
}

function pronounOf(slice: Slice): Target | undefined {
  const found = whole(slice, (tokens, at) => pronouns.at(tokens, at));
  if (found === "it") return { kind: "it" };
  if (found === "page") return { kind: "it", isPage: true };
  if (found === "them") return { kind: "them" };
  if (found === "selection") return { kind: "them", isSelection: true };
  if (found === "list") return { kind: "them", isList: true };
  const row = whole(slice, (tokens, at) => ordinals.at(tokens, at));
  if (row !== undefined) return { kind: "row", index: Number(row) };
  const count = firstRows(slice.tokens);
  return count === undefined ? undefined : { kind: "rows", count };
}

const firstWords = phraseSet("the first, first, the top, top");
const rowWords = phraseSet("of them, of those, ones, of these, of the list, rows, in the list");

/** "the first two", "the top 3 of them": rows of the last answer. */
function firstRows(tokens: readonly Token[]): number | undefined {
  const first = firstWords.at(tokens, 0);
  const count = first && countAt(tokens, first.end);
  const end = count && (rowWords.at(tokens, count.end)?.end ?? count.end);
  return count && end === tokens.length && count.value > 1 ? count.value : undefined;
}

/** "where source is Zillow": the leads of which that is true. */
export function readWhere(slice: Slice, context: OfflineContext): Target | undefined {
  const query = readQuery(trimmed(slice).tokens, context);
  return query.filter && query.words.length === 0 ? { kind: "set", query, isOne: false } : undefined;
}

/** "we lost them" of one open lead: a person, not the last list. */
export const oneOf = (target: Target | undefined, { page }: OfflineContext): Target | undefined =>
  target?.kind !== "them" || target.isSelection || target.isList || page.selection
    ? target
    : { kind: "it", isPage: page.lead !== undefined };

/** The row that a reply such as "the second" points to. */
export const rowOf = (slice: Slice): number | undefined => {
  const [only] = trimmed(slice).tokens;
  if (slice.tokens.length <= 2 && only?.kind === "number" && Number.isInteger(only.value))
    return (only.value ?? 0) - 1;
  const row = whole(slice, (tokens, at) => ordinals.at(tokens, at));
  return row === undefined ? undefined : Number(row);
};

/** A person or company by name, address or number: words that mean nothing else. */
function nameOf(slice: Slice, context: OfflineContext): Target | undefined {
  let { tokens } = slice;
  const opening = leadNoun.at(tokens, 0);
  if (opening && opening.end < tokens.length) tokens = tokens.slice(opening.end);
  while (["named", "called", "the"].includes(tokens[0]?.plain ?? "")) tokens = tokens.slice(1);
  tokens = withoutFile(tokens);
  if (tokens.length > 1 && kinds.has(tokens.at(-1)?.plain ?? "")) {
    tokens = tokens.slice(0, -1);
    const isName = tokens.length <= 3 && tokens.every((each) => mayBeName(each, context));
    if (isName && !isTerm(tokens, context)) return { kind: "named", name: spelled(tokens) };
  }
  const [first] = tokens;
  if (tokens.length === 1 && first && ["email", "phone", "quoted"].includes(first.kind))
    return { kind: "named", name: first.text };
  const names = namesIn(tokens, context);
  if (!names || names.some((name) => isTerm(name, context))) return undefined;
  const [only] = names;
  if (names.length > 1) return { kind: "names", names: names.map((name) => spelled(name)) };
  return only && { kind: "named", name: spelled(only) };
}

/** "Ana Ruiz's file": hers, and no other thing. */
const withoutFile = (tokens: readonly Token[]): readonly Token[] =>
  tokens.at(-2)?.text === "'s" && files.has(tokens.at(-1)?.plain ?? "") ? tokens.slice(0, -2) : tokens;
const files = new Set("file record lead card profile page entry account case deal contact".split(" "));

/** "the Kim guy" */
const kinds = new Set("guy lady woman man dude girl fella gentleman couple chap".split(" "));

/** Capitalized or unknown words, alone or joined by "and": "Ana Ruiz, noah kim and Zoe". */
function namesIn(tokens: readonly Token[], context: OfflineContext): Token[][] | undefined {
  const names: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const isSpeltAsName = /^\p{Lu}/u.test(token.text) || token.isJoined || isForeign(token, context);
    const isName = token.kind === "word" && isSpeltAsName;
    const isParticle = nameParticles.has(token.plain) && at > 0;
    if (isName || isParticle) names.at(-1)?.push(token);
    else if ((token.text === "," || connectives.at(tokens, at)) && at > 0) names.push([]);
    else return undefined;
  }
  const filled = names.filter((name) => name.length > 0);
  // In "Diana Prince, discussed financing" only the first is a name.
  const isMixed =
    filled.some(([first]) => /^\p{Lu}/u.test(first?.text ?? "")) &&
    filled.some((name) => name.every(({ text }) => /^\p{Ll}/u.test(text)));
  if (isMixed && !tokens.some((_, at) => connectives.at(tokens, at))) return undefined;
  return filled.length > 0 && filled.every((name) => name.length <= 5) ? filled : undefined;
}

/** "VIPs", "Won": words of the team that name a set, not a person. */
function isTerm(tokens: readonly Token[], context: OfflineContext): boolean {
  const { statuses, tags, sources } = termsOf(context);
  const found = [statuses, tags, sources].some((table) => table.at(tokens, 0)?.end === tokens.length);
  return found || Boolean(nounSet.at(tokens, tokens.length - 1)) || Boolean(pronouns.at(tokens, 0));
}
const nounSet = phraseSet(nouns);

const ofAll = phraseSet(
  "all but, everyone but, everybody but, all except, everyone except, everybody except, all of them but, all of these but, these but, these except, all but the, everything but, everything except, the others, the rest",
);

function setOf(slice: Slice, context: OfflineContext): Target | undefined {
  const { page } = context;
  const query = readQuery(slice.tokens, context);
  const isOne =
    slice.tokens.some((_, at) => singular.at(slice.tokens, at)) &&
    !/\b(each|every|all|any)\b/i.test(typed(slice));
  // "all but the VIPs" of ticked rows is no set of all leads.
  const isOfTicked = page.selection !== undefined && ofAll.at(slice.tokens, 0) !== undefined;
  if (query.leavesOut || isOfTicked) return undefined;
  const placed = placedIn(slice, query);
  if (placed) return placed;
  if (query.words.length > 0) {
    // "everyone here but Diana" is not Diana.
    const isExcepted = slice.tokens.some((_, at) => exceptions.at(slice.tokens, at));
    const isShort =
      query.words.length <= 4 &&
      !isExcepted &&
      !query.words.some(isNoName) &&
      !isAhead(query.filter, context);
    return isShort ? { kind: "named", name: query.words.join(" "), query } : undefined;
  }
  if (query.isSet && !isOfLeads(slice)) return undefined;
  return query.isSet
    ? { kind: "set", query, isOne: isOne || query.limit === 1 }
    : everyone(slice, context);
}

/** "delete Ana tomorrow": nobody came tomorrow, so the day belongs to the order. */
const isAhead = (filter: Filter | undefined, context: OfflineContext): boolean => {
  const conditions = filter === undefined ? [] : "and" in filter ? filter.and : [filter];
  const today = todayOf(context).toString();
  return conditions.some(
    (each) =>
      "field" in each &&
      each.field === "createdAt" &&
      [each.value].flat().some((value) => typeof value === "string" && value > today),
  );
};

/** "all Denver leads": those that are said to be there, or to work there. */
function placedIn({ tokens }: Slice, query: Query): Target | undefined {
  const [word, more] = query.words;
  const at = tokens.findIndex(({ text }) => text === word);
  const isLed = everyWord.at(tokens, 0) !== undefined && nounSet.at(tokens, at + 1) !== undefined;
  if (!word || more || !isLed || !/^\p{Lu}/u.test(word)) return undefined;
  const place: Filter = {
    or: ["address", "company"].map((field) => ({ field, op: "contains" as const, value: word })),
  };
  const known =
    query.filter === undefined ? [] : "and" in query.filter ? query.filter.and : [query.filter];
  const filter: Filter = known.length > 0 ? { and: [...known, place] } : place;
  return { kind: "set", query: { ...query, words: [], filter, isSet: true }, isOne: false };
}
const everyWord = phraseSet("all, every, each, all the, all of the, all our, all my");

const exceptions = phraseSet("but, except, excluding, not, without, minus, apart from, other than");

const quantifiers = phraseSet("all, every, each, everyone, everybody, everything");

/** "all lost", "Mia's leads" and "VIPs" are leads; "the Buyer tag" and "won" are no set that may be changed. */
function isOfLeads({ tokens }: Slice): boolean {
  const speaks = tokens.some((_, at) => nounSet.at(tokens, at) || quantifiers.at(tokens, at));
  const last = tokens.at(-1);
  const isPlural = last?.kind === "word" && /\w\w[^s]s$/i.test(last.text) && !labels.has(last.plain);
  return speaks || isPlural;
}
const labels = new Set(["tags", "labels", "status", "statuses", "sources"]);

const ticked = phraseSet("all, everything, everyone, everybody");
const everybody = phraseSet("all, everything, everyone, everybody, all leads, every lead");
function everyone(slice: Slice, { page }: OfflineContext): Target | undefined {
  // With rows ticked “all” is all of those.
  if (page.selection && whole(slice, (tokens, at) => ticked.at(tokens, at)))
    return { kind: "them", isSelection: true };
  const query = { words: [], isSet: true, remarks: [], guesses: 0 };
  return whole(slice, (tokens, at) => everybody.at(tokens, at)) && { kind: "set", query, isOne: false };
}
