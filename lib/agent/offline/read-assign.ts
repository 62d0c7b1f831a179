import { plainText } from "./answers";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { isAsked, part, type Slice, splits, trimmed, whole } from "./slices";
import { takeoverAt } from "./takeover-words";
import { readTarget, unsaid } from "./targets";
import { listAt, type MemberTerm, termsOf } from "./terms";
import { listed } from "./values";

const verbs = phraseSet(
  "assign, give, hand, hand over, transfer, pass, reassign, re-assign, allocate, move, put, send, route, delegate, change the owner of, set the owner of, change owner of, set owner of, make the owner of, hand off, pass on, change, set, assing, asign, turn over, give away, update the owner of, redirect",
);
const links = phraseSet(
  "to, over to, on to, onto, for, as, back to, with, off to, owner to, 's owner to, to be, owner, on",
);
const takeOff = phraseSet(
  "remove owner, remove the owner, clear owner, clear the owner, remove assignee, remove the assignee, delete the owner, make ownerless, unassign, un-assign, deassign, remove the owner of, remove the owner from, remove owner from, clear the owner of, clear owner of, take the owner off, unown, remove the assignee from, release, clear the owner on, remove the assignment of, clear the owner for, remove owner of",
);
const nobody = phraseSet("nobody, no one, noone, none, no owner, unassigned");
const shares = phraseSet(
  "split, distribute, share, divide, spread, share out, split up, divide up, deal out, round robin, balance, allot, distribute out",
);
const between = phraseSet(
  "between, among, amongst, over, across, to, evenly between, evenly among, equally between, equally among, evenly over, evenly across, equally across, equally over, up between, out between, out over, evenly to, equally to, evenly amongst, 50/50 between, fairly between, fairly among, with, half and half between, in equal parts between",
);
const evenly = phraseSet("evenly, equally, fairly, out, up, in equal parts, half and half");
const everyoneWord = phraseSet(
  "everyone, everybody, the team, the whole team, all members, all agents, the agents, all of us, all members of the team, all team members, us",
);
const giveFirst = phraseSet("give, hand, pass, send, assign");

/** "assign Ana to Mia", "give Mia these", "unassign it", "split the new leads between Mia and Leo". */
export function readAssign(slice: Slice, context: OfflineContext): Command | undefined {
  return (
    readTakeOff(slice, context) ??
    readShare(slice, context) ??
    readGive(slice, context) ??
    readOwnership(slice, context) ??
    readGoing(slice, context)
  );
}

const command = (target: Target, to: MemberTerm | null): Command => ({
  kind: "change",
  target,
  change: { kind: "assign", to },
});

function readTakeOff(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = takeOff.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = trimmed(part(slice, verb.end));
  const target = rest.tokens.length === 0 ? unsaid : readTarget(rest, context);
  return target && command(target, null);
}

function readGive(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  let vague: Command | undefined;
  for (const { before, behind } of splits(rest, links).toReversed()) {
    // In "leads without owner to me" the owner belongs to the leads.
    if (lacking.has(before.tokens.at(-1)?.plain ?? "")) continue;
    const to = ownerIn(behind, context);
    const target = to === undefined ? undefined : targetOf(before, context);
    const read = to !== undefined && target && givenTo(target, to);
    // Of "hand it over to Mia" the reading without a word left over is meant.
    if (read && !isVague(target)) return read;
    vague ??= read || undefined;
  }
  if (vague) return vague;
  const alone = asksWhom.at(slice.tokens, 0) ? readTarget(rest, context) : undefined;
  if (alone && !isVague(alone)) return { kind: "unclear", question: toWhom(context) };
  return giveFirst.at(slice.tokens, 0) ? memberFirst(rest, slice.tokens[0]?.plain, context) : undefined;
}

const asksWhom = phraseSet(
  "assign, reassign, transfer, hand over, re-assign, hand off, change the owner of, change owner of",
);
const toWhom = ({ vocabulary }: OfflineContext) =>
  `To whom? Leads can go to ${listed(
    vocabulary.members.filter(({ mayHoldLeads }) => mayHoldLeads).map(({ name }) => plainText(name)),
  )}.`;

const givenTo = (target: Target, to: MemberTerm[] | null): Command =>
  // One lead has one owner.
  to && to.length > 1 && (target.kind === "named" || target.kind === "it" || target.kind === "row")
    ? {
        kind: "unclear",
        question: `To which of them: ${listed(to.map(({ name }) => plainText(name)))}?`,
      }
    : to && to.length > 1
      ? share(target, to)
      : command(target, to?.[0] ?? null);

const isVague = (target: Target) => target.kind === "named" && target.query !== undefined;

const lacking = new Set(["without", "no", "an", "any", "missing", "lacking"]);

/** "give Mia these leads", "assign Mia the new leads". */
function memberFirst(
  rest: Slice,
  verb: string | undefined,
  context: OfflineContext,
): Command | undefined {
  const member = termsOf(context).members.at(rest.tokens, 0);
  const target = member && readTarget(part(rest, member.end), context);
  // "give me all investors" asks to see them.
  const isAsking = member?.value.ids[0] === "me" && verb !== "assign";
  return target && target.kind !== "named" && !isAsking ? command(target, member.value) : undefined;
}

/** No words between verb and preposition mean the lead that was spoken of. */
function targetOf(slice: Slice, context: OfflineContext): Target | undefined {
  const { text, tokens } = trimmed(slice);
  const without = tokens.at(-1)?.plain === "owner" ? tokens.slice(0, -1) : tokens;
  const rest = without.at(-1)?.text === "'s" ? without.slice(0, -1) : without;
  if (rest.length === 0) return unsaid;
  return readTarget({ text, tokens: rest }, context);
}

/** Members that fill the part; null for nobody. */
function ownerIn(slice: Slice, context: OfflineContext): MemberTerm[] | null | undefined {
  const { tokens } = trimmed(slice);
  if (nobody.at(tokens, 0)?.end === tokens.length) return null;
  const { members } = termsOf(context);
  const found = listAt(tokens, 0, (list, at) => members.at(list, at));
  return found?.end === tokens.length ? found.value : undefined;
}

const share = (target: Target, over: MemberTerm[]): Command => ({
  kind: "change",
  target,
  change: { kind: "split", over },
});

function readShare(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = shares.at(slice.tokens, 0);
  if (!verb) return undefined;
  const rest = part(slice, verb.end);
  for (const { before, behind } of splits(rest, between)) {
    const over = sharersIn(behind, context);
    const target =
      over &&
      readTarget(
        { ...before, tokens: before.tokens.filter((_, at) => !evenly.at(before.tokens, at)) },
        context,
      );
    if (over && target) return share(target, over);
  }
  const target = readTarget(rest, context);
  return (
    target && {
      kind: "unclear",
      question: "Between whom shall I share them out? Name the members, or say “everyone”.",
    }
  );
}

function sharersIn(slice: Slice, context: OfflineContext): MemberTerm[] | undefined {
  const { text, tokens } = trimmed(slice);
  const last = evenly.at(tokens, tokens.length - 1) ? tokens.slice(0, -1) : tokens;
  const found = ownerIn({ text, tokens: last }, context);
  if (found) return found;
  if (everyoneWord.at(last, 0)?.end !== last.length) return undefined;
  const able = context.vocabulary.members.filter(({ mayHoldLeads }) => mayHoldLeads);
  return able.map(({ id, name }) => ({ ids: [id], name }));
}

const ownerWords = phraseSet("the owner, owner, the new owner, responsible");
const takes = phraseSet(
  "ill take, i will take, ill take over, i will take over, i take, i take over, ill handle, i will handle, i am taking, im taking, i am taking over, im taking over, ill take care of, i will take care of, ill own, claim",
);
const makes = phraseSet(
  "make, let, have, can, could, would, will, id like, i want, i would like, id rather, id prefer, lets have, lets let, get, may",
);

/** "make Mia the owner of Ana", "Mia takes over these", "let Leo handle it". */
function readOwnership(slice: Slice, context: OfflineContext): Command | undefined {
  const taken = takes.at(slice.tokens, 0);
  const own = taken && readTarget(part(slice, taken.end), context);
  if (own) return command(own, { ids: ["me"], name: "you" });
  const start = makes.at(slice.tokens, 0)?.end ?? 0;
  const none = start === 0 ? nobody.at(slice.tokens, 0) : undefined;
  const left = none && takeoverAt(slice.tokens, none.end);
  const freed = left && readTarget(part(slice, left.end), context);
  if (freed && !isAsked(slice)) return command(freed, null);
  const member = termsOf(context).members.at(slice.tokens, start);
  if (!member) return undefined;
  const verb = takeoverAt(slice.tokens, member.end);
  const target = verb && readTarget(part(slice, verb.end), context);
  if (target) return command(target, member.value);
  const isOwner =
    start > 0 && whole(part(slice, member.end), (tokens, at) => ownerWords.at(tokens, at));
  return isOwner ? command(unsaid, member.value) : undefined;
}

const goes = phraseSet(
  "should go to, goes to, should belong to, belongs to, go to, should be assigned to, should be given to, must go to, should be owned by",
);

const quantifiers = new Set(["all", "every", "each", "everything", "everyone"]);

/** "Ana should go to Mia", "all unassigned leads go to Mia". */
function readGoing(slice: Slice, context: OfflineContext): Command | undefined {
  for (const { before, behind } of splits(slice, goes)) {
    const to = ownerIn(behind, context);
    const target = to ? readTarget(before, context) : undefined;
    const isAll = target?.kind === "set" && quantifiers.has(before.tokens[0]?.plain ?? "");
    const isPlain =
      isAll ||
      target?.kind === "names" ||
      target?.kind === "it" ||
      target?.kind === "them" ||
      (target?.kind === "named" && !target.query);
    if (target && isPlain && to?.[0]) return command(target, to[0]);
  }
  return undefined;
}
