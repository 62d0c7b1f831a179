import { assertedBy } from "./assertions";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { readQuery } from "./query";
import { statusIn } from "./read-status";
import { isAsked, part, type Slice, trimmed, whole } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { nouns } from "./words";

/** What is said of one person: none of these begins a search. */
const verbs = phraseTable<"is" | "isNot" | "keeps" | "must">({
  must: "should be, must be, need to be, needs to be, have to be, has to be, should all be, must all be, should become, are to be, should get, ought to be, shall be, should now be, should move to, should go into, need to go to, ought to have, should have, needs to have",
  is: "is, is now, is a, is an, is also, has, has a, has an, wants, needs, prefers, is looking in, is looking around, should belong to, has become, became, is looking for, is interested in, counts as, is after, requires, would like, has got, is our, is one of our, is looking, got, is currently, now has, now wants, is at, asked for, is actually, is marked, are now, are, are a, is both a, is both, is also a, also a, also an, can be called a, turned out to be a, is really a, is definitely a, is actually a",
  isNot:
    "should no longer be, should not be, shouldnt be, should no longer have, should not have, shouldnt have, must not be, needs to not be, doesnt need to be, does not need to be, doesnt have to be, is not anymore, has stopped being, ceased to be, wont be, will no longer be, is no longer tagged, is no longer marked, isnt tagged, no longer counts as, does not count as, doesnt count as, is not, isnt, is no longer, is not any more, no longer is, stopped being, is not really, isnt really, no longer, not, is not a, isnt a, arent, are no longer, are not, was never",
  keeps:
    "came from, all came from, comes from, is from, are from, are all from, all come from, came through, came via, works at, works for, is employed by, is with, came in through, came in via, found us on, found us through, contacted us through",
});
const labels = phraseTable<"status" | "owner" | "tags">({
  status: "status, stage",
  owner: "owner, assignee, assigned to, rep",
  tags: "tag, tags, label, labels",
});
const colons = new Set([":", "=", "->"]);
const into = phraseSet("to, into, over to, back to, to the, move to");
const anymore = phraseSet(
  "take that off, take it off, fix the source, fix that, fix it, please fix, correct it, correct the source, update the source, change the source, fix it please, remove that, tag it, tag him, tag her, mark it, update it, change it, anymore, any more, any longer, now, currently, right now, at the moment, too, these days",
);
const again = saidAgain();
const articles = phraseSet("a, an, our, one of our");

/** "drop that tag", "please update the record": orders that add nothing to what was told. */
function saidAgain() {
  const table = phraseSet("as of today, as of now, from now on, from today, so tag it, so change it");
  for (const verb of "drop,remove,delete,lose,take off,strip,clear,add,set,fix,change,update,correct".split(
    ",",
  ))
    for (const thing of ["that", "this", "the", "her", "his", "their", "it"])
      for (const noun of [
        "",
        "tag",
        "label",
        "status",
        "record",
        "file",
        "field",
        "profile",
        "lead",
        "card",
      ])
        if (noun || ["that", "this", "it"].includes(thing))
          table.add([verb, thing, noun].filter(Boolean).join(" "), true);
  return table;
}
const leads = phraseSet(nouns);
const singular = new Set(["they", "this", "he", "she", "it"]);

/**
 * What is told of one lead, in the words in which leads are searched: "she is a VIP seller", "Ana wants 3 bedrooms",
 * "this came from Zillow", and of the open lead "wants 3 bedrooms", "owner: Mia", "won!".
 */
export function readDescription(raw: Slice, context: OfflineContext): Command | undefined {
  // "she is a VIP?" asks.
  if (isAsked(raw)) return undefined;
  const slice = withoutTail(raw);
  return told(slice, context) ?? labelled(slice, context) ?? exclaimed(raw, slice, context);
}

/** "Ana backed out, too far": verbs that tell a status. */
const endings = phraseSet(
  "booked an appointment, made an appointment, scheduled an appointment, set an appointment, agreed to an appointment, booked a showing, scheduled a showing, booked a viewing, signed, backed out, fell through, dropped out, pulled out, walked away, gave up, withdrew, bailed, bailed out, closed, has signed, has backed out, has dropped out, has fallen through",
);

/** "Ana Ruiz: qualified" */
const colonAt = ({ tokens }: Slice, at: number): Match<"is"> | undefined =>
  at > 0 && colons.has(tokens[at]?.text ?? "") ? { value: "is", end: at + 1 } : undefined;

function told(slice: Slice, context: OfflineContext): Command | undefined {
  for (const at of slice.tokens.keys()) {
    const ended = endings.at(slice.tokens, at);
    const status = ended && statusIn(part(slice, at), context);
    const who = status && subjectIn(part(slice, 0, at), context);
    if (status && who && at > 0)
      return { kind: "change", target: who, change: { kind: "status", ...status } };
    const verb = verbs.at(slice.tokens, at) ?? colonAt(slice, at);
    const before = part(slice, 0, at);
    const subject =
      verb &&
      (subjectIn(before, context) ?? (verb.value === "must" ? setIn(before, context) : undefined));
    if (!verb || !subject) continue;
    const behind = part(slice, verb.value === "keeps" ? at : verb.end);
    // "Ana is cash" says too little; "Ana is a buyer" and "she is VIP" say enough.
    const isShort =
      subject.kind === "named" && verb.value === "is" && slice.tokens[verb.end - 1]?.plain === "is";
    const change = changeIn(behind, context, verb.value === "isNot");
    // "not tagged VIP" searches, also on a lead's page; "not a VIP any more" tells.
    const isSearch =
      at === 0 &&
      slice.tokens[0]?.plain === "not" &&
      change?.kind === "tags" &&
      !articles.at(slice.tokens, 1);
    if (isSearch) continue;
    if (change && !(isShort && change.kind === "tags" && !articles.at(behind.tokens, 0)))
      return { kind: "change", target: subject, change };
  }
  return undefined;
}

/** "owner: Mia", "status = won", and "to qualified": of the open lead. */
function labelled(slice: Slice, context: OfflineContext): Command | undefined {
  const isTicked = context.page.selection !== undefined && !context.page.lead;
  if (!context.page.lead && !context.hasSpokenOfLead && !isTicked) return undefined;
  const label = labels.at(slice.tokens, 0);
  const isLabel = label && colons.has(slice.tokens[label.end]?.text ?? "");
  const start = isLabel ? label.end + 1 : into.at(slice.tokens, 0)?.end;
  if (start === undefined || (isTicked && !isLabel)) return undefined;
  const { statuses, members } = termsOf(context);
  const rest = part(slice, start);
  const keys = whole(rest, (tokens, at) => statuses.at(tokens, at));
  const to = whole(rest, (tokens, at) => members.at(tokens, at));
  const target: Target = isTicked
    ? { kind: "them", isSelection: true }
    : context.page.lead
      ? { kind: "it", isPage: true }
      : { kind: "it" };
  if (keys && label?.value !== "owner")
    return { kind: "change", target, change: { kind: "status", keys } };
  if (to && label?.value !== "status")
    return { kind: "change", target, change: { kind: "assign", to } };
  const change = label?.value === "tags" ? changeIn(rest, context, false) : undefined;
  return change?.kind === "tags" ? { kind: "change", target, change } : undefined;
}

const spoken = phraseSet(
  `deal, contract, it, its, is, we, this, one, this one, just, the, a, they, she, he, and, yay, great, ok, have, has, been, hurray, yes, finally`,
);

const events = phraseSet(
  "appointment booked, appointment set, appointment made, appointment confirmed, showing booked, meeting booked, proposal sent, offer sent, deal closed, has signed",
);

/** "won!", "appointment booked" of the open lead; "won" alone asks for those that are. */
function exclaimed(raw: Slice, slice: Slice, context: OfflineContext): Command | undefined {
  const isEvent = events.at(slice.tokens, 0) !== undefined;
  if (!context.page.lead || !(isEvent || /!\W*$/u.test(raw.text))) return undefined;
  const start = slice.tokens.findIndex((_, at) => !spoken.at(slice.tokens, at));
  const said = part(slice, Math.max(0, start));
  const keys = whole(said, (tokens, at) => termsOf(context).statuses.at(tokens, at));
  return (
    keys && { kind: "change", target: { kind: "it", isPage: true }, change: { kind: "status", keys } }
  );
}

function changeIn(slice: Slice, context: OfflineContext, isNegated: boolean) {
  const { tokens } = trimmed(slice);
  if (tokens.length === 0 || tokens.some((_, at) => leads.at(tokens, at))) return undefined;
  const [first] = tokens;
  const not = { ...first, kind: "word", text: "not", plain: "not", start: 0, end: 0 } as const;
  const { filter, words, sort, limit, unsure, noTag } = readQuery(
    isNegated ? [not, ...tokens] : tokens,
    context,
  );
  const isWhole =
    filter && words.length === 0 && !sort && limit === undefined && !unsure && noTag === undefined;
  const change = isWhole ? assertedBy(filter, context) : undefined;
  const isAbsence = isNegated && change?.kind !== "tags" && change?.kind !== "facts";
  return isAbsence ? undefined : change;
}

const quantifiers = new Set(["all", "every", "each", "everyone", "everybody"]);

/** "all leads from Zillow should be tagged VIP" orders as much as a verb at the beginning. */
function setIn(slice: Slice, context: OfflineContext): Target | undefined {
  const isAll = quantifiers.has(trimmed(slice).tokens[0]?.plain ?? "");
  const target = isAll ? readTarget(slice, context) : undefined;
  return target?.kind === "set" ? target : undefined;
}

/** One lead, by its name or a pronoun, or the open one where none is said. */
function subjectIn(raw: Slice, context: OfflineContext): Target | undefined {
  const { tokens, text } = trimmed(raw);
  if (tokens.length === 0)
    return context.page.lead && !context.page.selection ? { kind: "it", isPage: true } : undefined;
  const [only] = tokens;
  if (tokens.length === 1 && only && singular.has(only.plain)) return { kind: "it" };
  const target = readTarget({ text, tokens }, context);
  const isMember = termsOf(context).members.at(tokens, 0)?.end === tokens.length;
  const isTicked =
    target?.kind === "them" && target.isSelection && context.page.selection !== undefined;
  const isOne =
    target?.kind === "it" || isTicked || (target?.kind === "named" && !target.query && !isMember);
  return isOne ? target : undefined;
}

/** "isn't an investor any more, drop that tag": the fact, without what only says it once more. */
function withoutTail(raw: Slice): Slice {
  const slice = trimmed(raw);
  const at = slice.tokens.findIndex(
    (_, place) =>
      (anymore.at(slice.tokens, place) ?? again.at(slice.tokens, place))?.end === slice.tokens.length,
  );
  return at > 0 ? withoutTail(part(slice, 0, at)) : slice;
}
