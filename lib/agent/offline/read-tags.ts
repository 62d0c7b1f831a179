import { plainText } from "./answers";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { type Tags, tagsIn, tagWord } from "./tag-names";
import { oneOf, readTarget, unsaid } from "./targets";
import { termsOf } from "./terms";
import { plainly } from "./tokens";

const tagVerbs = phraseSet("tag, label, retag, flag, mark");
const addVerbs = phraseSet("add, put, apply, attach, set, stick, give, assign");
const plainAdds = phraseSet("add, apply, attach, put on");
const makes = phraseSet("make, turn, count, consider, treat");
const asOne = phraseSet("a, an, into a, into an, as a, as an, as, into");
const removeVerbs = phraseSet("remove, take, strip, drop, delete, clear, detach, take off, take away");
const untagVerbs = phraseSet("untag, unlabel, un-tag, remove tags from");
const withWords = phraseSet(
  "as, with, with the tag, with tag, as a, as an, :, with tags, with the tags, with label, to",
);
const onto = phraseSet("to, on, onto, for, on to");
const off = phraseSet("from, off, of, off of, on");

/** "tag Ana as VIP", "add Cash and VIP to these", "remove VIP from Ana", "untag them VIP". */
export function readTags(slice: Slice, context: OfflineContext): Command | undefined {
  if (takesAll(slice))
    return {
      kind: "unclear",
      question: "Which tags shall I take off? Name them, for instance “take off VIP and Cash”.",
    };
  return (
    taggedLast(slice, context) ??
    readTagging(slice, context) ??
    readReplacing(slice, context) ??
    readMaking(slice, context) ??
    readGiving(slice, context) ??
    readAdding(slice, context) ??
    readRemoving(slice, context)
  );
}

const tagIt = phraseSet(
  "tag it, tag him, tag her, tag them, tag that, tag him so, tag her so, tag it so",
);

/** "it's his first house, tag it": the tag was told before. */
function taggedLast({ text, tokens }: Slice, context: OfflineContext): Command | undefined {
  const at = tokens.findIndex((_, place) => tagIt.at(tokens, place)?.end === tokens.length);
  if (at < 2 || tokens[at - 1]?.kind !== "mark") return undefined;
  const told = tokens.slice(0, at - 1);
  const known = told.flatMap((_, place) => termsOf(context).tags.at(told, place)?.value.id ?? []);
  const isDenied = told.some(({ plain }) => plain === "not" || /nt$/.test(plain));
  const target = readTarget({ text, tokens: tokens.slice(at + 1) }, context);
  if (known.length === 0 || isDenied || !target) return undefined;
  const who = oneOf(target, context) ?? target;
  return command(who, { known: [...new Set(known)], missing: [] }, false);
}

const everyTag = phraseSet(
  "all tags, all the tags, all of the tags, tags, the tags, all labels, all its tags, their tags, his tags, her tags, its tags, all their tags, all his tags, all her tags, every tag",
);

/** "remove all tags": whichever those are. */
function takesAll({ tokens }: Slice): boolean {
  const verb = removeVerbs.at(tokens, 0);
  const all = verb && everyTag.at(tokens, verb.end);
  return all !== undefined && (all.end === tokens.length || off.at(tokens, all.end) !== undefined);
}

function readTagging(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = tagVerbs.at(slice.tokens, 0);
  const off = untagVerbs.at(slice.tokens, 0);
  if (!verb && !off) return undefined;
  const rest = part(slice, verb?.end ?? off?.end ?? 0);
  const isTag = ["tag", "label", "retag"].includes(slice.tokens[0]?.plain ?? "") || Boolean(off);
  for (const { before, behind } of [...splits(rest, withWords), ...trailing(rest, context)]) {
    // Only a verb that speaks of tags may name one that does not exist yet.
    const mayBeNew = isTag && !isStatus(behind, context);
    const tags = tagsIn(behind, context, mayBeNew);
    const target = tags && (before.tokens.length === 0 ? unsaid : readTarget(before, context));
    if (tags && target && (isTag || target !== unsaid || !isStatus(behind, context)))
      return command(target, tags, Boolean(off));
  }
  const alone = isTag ? tagsIn(rest, context, false) : undefined;
  return alone && command(unsaid, alone, Boolean(off));
}

/** "tag Ana VIP": the tag stands at the end, without a preposition. */
function trailing(rest: Slice, context: OfflineContext) {
  return rest.tokens
    .map((_, at) => ({ before: part(rest, 0, at), behind: part(rest, at) }))
    .slice(1)
    .filter(({ before, behind }) => {
      const isPronoun = ["it", "them"].includes(readTarget(before, context)?.kind ?? "");
      return isPronoun || (tagsIn(behind, context, false, true)?.missing.length ?? 1) === 0;
    });
}

const replaces = phraseSet("replace, swap, exchange, switch, change, substitute");
const instead = phraseSet("with, for, by, to, against");

/** "replace the Buyer tag with Seller": one off, the other on. */
function readReplacing(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = replaces.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  for (const { before, behind } of splits(rest, instead)) {
    const old = tagsIn(before, context, false);
    if (!old) continue;
    for (const cut of [{ before: behind, behind: undefined }, ...splits(behind, onto)]) {
      const fresh = tagsIn(cut.before, context, false);
      const target = cut.behind ? readTarget(cut.behind, context) : unsaid;
      if (!fresh || !target) continue;
      return {
        kind: "change",
        target,
        change: { kind: "tags", add: fresh.known, remove: old.known, missing: [] },
      };
    }
  }
  return undefined;
}

/** "make them a VIP", "make these VIPs": unless a status is called so. */
function readMaking(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = makes.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  for (const at of rest.tokens.keys()) {
    if (at === 0) continue;
    const article = asOne.at(rest.tokens, at);
    const named = part(rest, article?.end ?? at);
    const tags = isStatus(named, context) ? undefined : tagsIn(named, context, false);
    const target = tags && readTarget(part(rest, 0, at), context);
    if (tags && target)
      return command(article ? (oneOf(target, context) ?? target) : target, tags, false);
  }
  return undefined;
}

/** "give him the VIP tag": the tag has to be called one, for leads are given too. */
function readGiving(slice: Slice, context: OfflineContext): Command | undefined {
  if (slice.tokens[0]?.plain !== "give") return undefined;
  const rest = part(slice, 1);
  for (const at of rest.tokens.keys()) {
    const behind = part(rest, at);
    const saysTag = behind.tokens.some((_, place) => tagWord.at(behind.tokens, place));
    const tags = at > 0 && saysTag ? tagsIn(behind, context, false) : undefined;
    const target = tags && readTarget(part(rest, 0, at), context);
    if (tags && target) return command(target, tags, false);
  }
  return undefined;
}

function readAdding(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = addVerbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  const alone = plainAdds.at(slice.tokens, 0) ? tagsIn(rest, context, false) : undefined;
  return alone ? command(unsaid, alone, false) : move(rest, context, onto, false);
}

function readRemoving(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = removeVerbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  // "remove Buyer" takes a tag off; "delete Buyer" and "remove buyers" may speak of leads.
  const isTag = bareRemovals.at(slice.tokens, 0) && isOwnName(rest, context);
  const isUnsure = bareRemovals.at(slice.tokens, 0) && (context.page.lead || context.page.selection);
  if (isUnsure && !isTag && tagsIn(rest, context, false) && !saysTagWord(rest))
    return {
      kind: "unclear",
      question: `Shall I take the tag off? Then say “take off the tag ${plainText(typed(trimmed(rest)))}”. To delete leads, say “delete all leads tagged …”.`,
    };
  return isTag ? removed(rest, context) : move(rest, context, off, true);
}

const saysTagWord = ({ tokens }: Slice) => tokens.some((_, at) => tagWord.at(tokens, at));
const bareRemovals = phraseSet("remove, take off, take away, drop, detach");

const isOwnName = (slice: Slice, { vocabulary }: OfflineContext) =>
  vocabulary.tags.some(({ name }) => plainly(name) === plainly(typed(trimmed(slice))));

function removed(slice: Slice, context: OfflineContext): Command | undefined {
  const tags = tagsIn(slice, context, false);
  return tags && command(unsaid, tags, true);
}

function move(
  rest: Slice,
  context: OfflineContext,
  link: typeof onto,
  isRemoval: boolean,
): Command | undefined {
  for (const { before, behind } of splits(rest, link)) {
    const tags = tagsIn(before, context, saysTagWord(before));
    const target = tags && (behind.tokens.length === 0 ? unsaid : readTarget(behind, context));
    if (tags && target) return command(target, tags, isRemoval);
  }
  const alone = saysTagWord(rest) ? tagsIn(rest, context, false) : undefined;
  if (alone && alone.known.length > 0) return command(unsaid, alone, isRemoval);
  return undefined;
}

const command = (target: Target, { known, missing }: Tags, isRemoval: boolean): Command => ({
  kind: "change",
  target,
  change: {
    kind: "tags",
    add: isRemoval ? [] : known,
    remove: isRemoval ? known : [],
    missing,
  },
});

const isStatus = (slice: Slice, context: OfflineContext) => {
  const { tokens } = trimmed(slice);
  return (
    termsOf(context).statuses.at(tokens, 0)?.end === tokens.length && !tagsIn(slice, context, false)
  );
};
