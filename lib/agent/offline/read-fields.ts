import { amountAt } from "./amounts";
import type { Command, Fact, Target } from "./command";
import type { OfflineContext } from "./context";
import { factsOf } from "./person-name";
import { phraseSet } from "./phrases";
import { isAsked, part, type Slice, splits, trimmed, typed, whole } from "./slices";
import { readTarget, readWhere, unsaid } from "./targets";
import { type FieldTerm, standardField, termsOf } from "./terms";
import { readFieldValue } from "./values";

const verbs = phraseSet(
  "set, change, update, edit, make, correct, fix, put, enter, record, add, give, save, fill in, adjust, raise, lower, increase, decrease, reduce, schedule, move, switch, plan, bump, bump up, bring, bring up, bring down, drop, push, push back, push out, reschedule, postpone, delay, move up, cut, up, modify, revise, amend, replace, note, mark, list, put down, shift, turn, get",
);
const clearVerbs = phraseSet(
  "clear, remove, delete, erase, empty, unset, wipe, blank, reset, cancel, call off, scrap, drop, get rid of, take out, strip",
);
const equals = phraseSet(
  "to, up to, down to, back to, over to, out to, =, as, :, is, are, is now, are now, ->, at, be, should be, with, to be, for, is actually, should read, has changed to, changed to, is going to be, became, went up to, went down to, goes up to, rose to, dropped to, increased to, has gone up to, is up to, grew to, has to be, must be, into",
).add(", it is", true);
const tells = phraseSet(
  "'s, is, is now, are now, is actually, has changed to, changed to, became, went up to, went down to, rose to, dropped to, increased to, :, =, has gone up to, grew to, should be",
);
const vague = phraseSet(
  "wrong, right, correct, incorrect, missing, outdated, old, new, invalid, fine, not, no, unclear, the, a, unknown, empty, blank, better, great, good, bad, set, there, starts, contains, like, exactly, in, over, under, above, below, at, between, too, different, needed, required, important",
);
/** "add phone to Ana: 555 0199"; behind "company to Acme" stands a value. */
const marks = phraseSet(":, =");
const links = phraseSet("of, for, on, from, to, with, where");
const owners = phraseSet("his, her, their, its, the, a, an, this leads, these, new, s");

/** "set Ana's phone to 555 0199", "change the value of these to 300k", "Ana's email is ana@x.com". */
export function readFields(slice: Slice, context: OfflineContext): Command | undefined {
  return (
    readRename(slice, context) ??
    readWorth(slice, context) ??
    readClearing(slice, context) ??
    readSetting(slice, context)
  );
}

const command = (target: Target, facts: Fact[]): Command => ({
  kind: "change",
  target,
  change: { kind: "facts", facts },
});

function readSetting(slice: Slice, context: OfflineContext): Command | undefined {
  const { fields } = termsOf(context);
  // "move by June 1" begins with a field, not with a verb.
  const label = fields.at(slice.tokens, 0);
  const verb = label && label.end > 1 ? undefined : verbs.at(slice.tokens, 0);
  const rest = part(slice, verb?.end ?? 0);
  let question: Command | undefined;
  for (let at = 0; at < rest.tokens.length; at += 1) {
    for (const field of fields.allAt(rest.tokens, at)?.value ?? []) {
      const end = fields.allAt(rest.tokens, at)?.end ?? at;
      const found = assigned(field, part(rest, 0, at), part(rest, end), context, Boolean(verb));
      if (found?.kind === "change") return found;
      question ??= found;
    }
  }
  return question;
}

/** One field with its value, the lead named before it, between it and the value, or at the end. */
function assigned(
  field: FieldTerm,
  before: Slice,
  behind: Slice,
  context: OfflineContext,
  hasVerb: boolean,
): Command | undefined {
  const target = ownerBefore(before, context);
  if (target === null) return undefined;
  if (target && behind.tokens[0]?.plain === "from")
    for (const { behind: value } of splits(part(behind, 1), into)) {
      const found = settled(target, field, value, context);
      if (found?.kind === "change") return found;
    }
  const link = target ? undefined : links.at(behind.tokens, 0);
  const changed = link && fromTo(field, behind, context);
  if (changed) return changed;
  for (const { before: middle, behind: value } of link
    ? splits(part(behind, link.end), behind.tokens[0]?.plain === "to" ? marks : equals)
    : []) {
    const isOther = middle.tokens.some(({ plain }) => plain === "where");
    const named = isOther ? undefined : readTarget(middle, context);
    const found = named && settled(named, field, value, context);
    if (found) return found;
  }
  const link2 = equals.at(behind.tokens, 0);
  const isTold = !hasVerb && !target && tellsOfOpen(behind, field, context);
  if (!link2 && !hasVerb && !isTold) return undefined;
  if (!hasVerb && !isTold && !(target && isPlain(target))) return undefined;
  const value = part(behind, link2?.end ?? 0);
  if (target) return settled(target, field, value, context);
  for (const { before: middle, behind: named } of splits(value, links).toReversed()) {
    const isWhere = value.tokens[middle.tokens.length]?.plain === "where";
    const late = isWhere ? readWhere(named, context) : readTarget(named, context);
    const found = late && settled(late, field, middle, context);
    if (found?.kind === "change") return found;
  }
  return before.tokens.length === 0 || owners.at(before.tokens, 0)
    ? settled(unsaid, field, value, context)
    : undefined;
}

const measured = new Set(["cents", "money", "number", "email", "phone", "date", "instant"]);

/** "company is now Acme" tells of the lead that is open or was spoken of; "source is Zillow" searches elsewhere. */
function tellsOfOpen(slice: Slice, field: FieldTerm, { page }: OfflineContext): boolean {
  const { tokens } = slice;
  const link = tells.at(tokens, 0);
  const isNow =
    tokens.slice(0, 3).some(({ plain }) => plain === "now") || tokens.at(-1)?.plain === "now";
  // "value 300k" by itself, too; "company Acme" could as well be a search.
  const isBare = !link && page.lead !== undefined && tokens.length > 0 && measured.has(field.type);
  const isSettled = link ? !vague.at(tokens, link.end) : isBare;
  const isMarked = page.selection !== undefined && marks.at(tokens, 0) !== undefined;
  return isSettled && !isAsked(slice) && (page.lead !== undefined || isNow || isMarked);
}

/** "source from Walk-in to Open house": the old value names no lead. */
function fromTo(field: FieldTerm, behind: Slice, context: OfflineContext): Command | undefined {
  if (behind.tokens[0]?.plain !== "from") return undefined;
  for (const { before, behind: value } of splits(part(behind, 1), into)) {
    const named = readTarget(before, context);
    if (named === undefined || (named.kind === "named" && !named.query))
      return settled(unsaid, field, value, context);
  }
  return undefined;
}

/** A statement changes only what it names by name or by a pronoun. */
const isPlain = (target: Target) =>
  target.kind === "it" || target.kind === "row" || (target.kind === "named" && !target.query);

/** Undefined when nobody is named before the field, null when the words there mean something else. */
export function ownerBefore(before: Slice, context: OfflineContext): Target | undefined | null {
  let { tokens } = trimmed(before);
  if (tokens.length === 0) return undefined;
  if (
    owners.at(tokens, 0)?.end === tokens.length &&
    !["his", "her", "their", "its"].includes(tokens[0]?.plain ?? "")
  )
    return undefined;
  while (["the", "a", "an", "new", "s", "'s", "current"].includes(tokens.at(-1)?.plain ?? ""))
    tokens = tokens.slice(0, -1);
  if (tokens.length === 0) return undefined;
  // In "put Englewood as the city" the value stands first.
  if (["as", "to", "into", "is"].includes(tokens.at(-1)?.plain ?? "")) return null;
  return readTarget({ ...before, tokens }, context) ?? null;
}

export function settled(
  target: Target,
  field: FieldTerm,
  raw: Slice,
  context: OfflineContext,
): Command | undefined {
  if (field.key === "score")
    return { kind: "unable", why: "The score follows from rules; it cannot be set by hand." };
  const facts: Fact[] = [];
  for (const { field: each, value: slice } of severalValues(field, raw, context)) {
    const read = readFieldValue(each, slice, context);
    if (!read) return undefined;
    if ("question" in read) return { kind: "unclear", question: read.question };
    facts.push(...factsOf(each, read.value));
  }
  return command(target, facts);
}

/** "to a@x.com and phone to 555": the next field begins behind an "and" or a comma. */
function severalValues(
  field: FieldTerm,
  raw: Slice,
  context: OfflineContext,
): { field: FieldTerm; value: Slice }[] {
  const { fields } = termsOf(context);
  for (const { before, behind } of splits(raw, conjunctions)) {
    const start = owners.at(behind.tokens, 0)?.end ?? 0;
    const next = fields.at(behind.tokens, start);
    const link = next && equals.at(behind.tokens, next.end);
    const value = next && part(behind, link?.end ?? next.end);
    if (next && value && value.tokens.length > 0)
      return [{ field, value: before }, ...severalValues(next.value, value, context)];
  }
  return [{ field, value: raw }];
}
const conjunctions = phraseSet("and, and also").add(",", true);

const lacks = new Set(["without", "no", "missing", "with", "lacking", "empty", "or", "valid"]);

function readClearing(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = clearVerbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = trimmed(part(slice, verb.end));
  const { fields } = termsOf(context);
  for (let at = 0; at < rest.tokens.length; at += 1) {
    const field = fields.at(rest.tokens, at);
    if (!field) continue;
    // "delete leads without email" names no field to clear.
    if (lacks.has(rest.tokens[at - 1]?.plain ?? "")) return undefined;
    const before = ownerBefore(part(rest, 0, at), context);
    const link = links.at(rest.tokens, field.end);
    const late = link && readTarget(part(rest, link.end), context);
    const target = before ?? late ?? (field.end === rest.tokens.length ? unsaid : undefined);
    if (target && (late || field.end === rest.tokens.length))
      return command(target, [{ field: field.value, value: null }]);
  }
  return undefined;
}

const renames = phraseSet(
  "rename, correct the spelling of, correct the name of, fix the name of, fix the spelling of, change the spelling of, spell",
);
const into = phraseSet("to, as, into");

function readRename(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = renames.at(slice.tokens, 0);
  if (!verb) return undefined;
  for (const { before, behind } of splits(part(slice, verb.end), into)) {
    const target = before.tokens.length === 0 ? ({ kind: "it" } as const) : readTarget(before, context);
    const name = typed(trimmed(behind));
    if (target && name) return command(target, factsOf(standardField("name"), name));
  }
  return undefined;
}

const worth = phraseSet(
  "is worth, is now worth, are worth, worth, is valued at, would be worth, could be worth, should be worth",
);

/** "Ana is worth 400k". */
function readWorth(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  for (const { before, behind } of splits(part(slice, verb?.end ?? 0), worth)) {
    const amount = whole(behind, (tokens, at) => amountAt(tokens, at));
    const target = amount && readTarget(before, context);
    if (amount && target && isPlain(target))
      return command(target, [
        { field: standardField("valueCents"), value: Math.round(amount.value * 100) },
      ]);
  }
  return undefined;
}
