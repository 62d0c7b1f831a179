import { asked, askedSteps } from "./asking";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { type AskedField, templates } from "./question-templates";
import { part, type Slice, splits, trimmed, whole } from "./slices";
import { withoutSpan } from "./spans";
import { readTarget } from "./targets";
import { termsOf } from "./terms";

const others = phraseTable<
  "owner" | "status" | "tags" | "lastContactedAt" | "lastRepliedAt" | "createdAt"
>({
  owner: "owner, assignee, rep, agent, realtor, salesperson, account manager, contact person",
  lastContactedAt:
    "last contact, last call, last conversation, last touch, last contacted, last contact date",
  lastRepliedAt: "last reply, last response, last answer",
  createdAt: "creation date, created date, date created, date added",
  status: "status, stage, phase",
  tags: "tags, tag, labels",
});

/** "what is Ana's phone number?", "email of Noah Kim", "where does she work?", "is he pre-approved?". */
export function readFactQuestion(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  return oneFact(slice, context) ?? severalFacts(slice, context);
}

const oneFact = (slice: Slice, context: OfflineContext) =>
  byTemplate(slice, context) ??
  byDateVerb(slice, context) ??
  isIt(slice, context) ??
  firstFact(slice, context);

/** "last contact with Ana": the words that colour a question may belong to what is asked. */
function firstFact(slice: Slice, context: OfflineContext): Command | undefined {
  const isWhat = whats.at(slice.tokens, 0) !== undefined;
  for (const step of askedSteps(slice).toReversed()) {
    const found = factOf(step, context, isWhat);
    if (found) return found;
  }
  return undefined;
}

const joints = phraseSet("and, and also, as well as, plus").add(",", true).add("&", true);

/** "his budget and where does he want to live", "Diana's phone and email": the whole lead answers both. */
function severalFacts(slice: Slice, context: OfflineContext): Command | undefined {
  const { fields } = termsOf(context);
  for (const { before, behind } of splits(slice, joints)) {
    const first = oneFact(trimmed(before), context);
    if (first?.kind !== "open") continue;
    const rest = asked(trimmed(behind));
    const second =
      whole<unknown>(rest, (list, at) => fields.at(list, at) ?? others.at(list, at)) ??
      readFactQuestion(behind, context);
    if (second) return { kind: "open", target: first.target };
  }
  return undefined;
}

const auxiliaries = phraseSet(
  "is, are, was, were, does, do, did, has, have, had, be, been, we, you, i, get, getting, it been since, been since, since, will, should, 's",
);

/** Wh-word, lead and verb: "where does Ana work", "why was it lost", "who does this belong to". */
function byTemplate(slice: Slice, context: OfflineContext): Command | undefined {
  for (const { opening, tail, field } of templates) {
    const start = opening.at(slice.tokens, 0);
    if (!start) continue;
    const rest = unled(part(slice, start.end));
    for (const at of rest.tokens.keys()) {
      const found = tail.at(rest.tokens, at);
      if (!found) continue;
      const before = part(rest, 0, at);
      const behind = unled(part(rest, found.end));
      const isEmpty = before.tokens.length + behind.tokens.length === 0;
      const isOneSided = before.tokens.length === 0 || behind.tokens.length === 0;
      const named = withoutSpan(before.tokens.length > 0 ? before : behind, context);
      const command = isEmpty
        ? open({ kind: "it" }, field)
        : isOneSided
          ? open(readTarget(named, context), field)
          : undefined;
      if (command) return command;
    }
  }
  return undefined;
}

const whens = phraseSet(
  "when, by when, until when, how soon, what date, what day, by what date, when exactly",
);
const wishes = phraseSet(
  "want to, wants to, need to, needs to, have to, has to, plan to, plans to, hope to, hoping to, looking to, planning to, going to, to, supposed to, want, need, must, like to",
);

/** "when does Priya want to move": a team's own day, asked for by its verb. */
function byDateVerb(slice: Slice, context: OfflineContext): Command | undefined {
  const when = whens.at(slice.tokens, 0);
  if (!when) return undefined;
  const rest = unled(part(slice, when.end));
  for (const at of rest.tokens.keys()) {
    const wish = at > 0 ? (wishes.at(rest.tokens, at) ?? auxiliaries.at(rest.tokens, at)) : undefined;
    const verb = at > 0 ? termsOf(context).dateVerbs.at(rest.tokens, wish?.end ?? at) : undefined;
    if (verb?.end !== rest.tokens.length) continue;
    const command = open(readTarget(part(rest, 0, at), context), verb.value);
    if (command) return command;
  }
  return undefined;
}

function unled(raw: Slice): Slice {
  let slice = trimmed(raw);
  for (let aux = auxiliaries.at(slice.tokens, 0); aux; aux = auxiliaries.at(slice.tokens, 0))
    slice = trimmed(part(slice, aux.end));
  return slice;
}

const isWords = phraseSet("is, are, was, has, isnt, does, do, have");
const holds = new Set(["have", "got", "has"]);
const between = phraseSet(
  "a, an, already, still, in, the, been, now, at, marked, marked as, tagged, tagged as, have, have a, have an, have any, got a, got an, have the, our, one of our, a real",
);

/** "is she a VIP?", "is it won?", "is he pre-approved?": answered by the tags, the status or the field of that lead. */
function isIt(slice: Slice, context: OfflineContext): Command | undefined {
  if (!isWords.at(slice.tokens, 0)) return undefined;
  const { tags, statuses, fields } = termsOf(context);
  for (let at = 2; at < slice.tokens.length; at += 1) {
    const target = readTarget(part(slice, 1, at), context);
    if (target?.kind !== "it" && target?.kind !== "named") continue;
    const start = between.at(slice.tokens, at)?.end ?? at;
    const ends = (end: number | undefined) =>
      end !== undefined &&
      slice.tokens.slice(end).every(({ kind, plain }) => kind === "mark" || plain === "tag");
    if (ends(tags.at(slice.tokens, start)?.end)) return open(target, "tags");
    if (ends(statuses.at(slice.tokens, start)?.end)) return open(target, "status");
    const field = fields.at(slice.tokens, start);
    const isHeld = slice.tokens.slice(at, start).some(({ plain }) => holds.has(plain));
    if (field && (field.value.type === "boolean" || isHeld) && ends(field.end))
      return open(target, field.value);
  }
  return undefined;
}

const whats = phraseSet("what, which, in what, in which, at what");
const being = phraseSet("is, are, was");
const ofWords = phraseSet(
  "of, for, on, with, from, to, belonging to, are on, is on, are there on, does, do, do we have for, do we have on, has, did",
);
const possessives = new Set(["'s", "her", "his", "its", "their"]);

/** A field and whose it is: "Ana's email", "email of Ana", "her number", "which phone does Ana have". */
function factOf(slice: Slice, context: OfflineContext, isWhat: boolean): Command | undefined {
  const { fields } = termsOf(context);
  for (const at of slice.tokens.keys()) {
    const found = fields.at(slice.tokens, at) ?? others.at(slice.tokens, at);
    if (!found) continue;
    const { value: field, end } = found;
    const mark = slice.tokens[at - 1];
    const isLast = end === slice.tokens.length;
    if (isLast && possessives.has(mark?.plain ?? "")) {
      const owner = part(slice, 0, mark?.text === "'s" ? at - 1 : at);
      return open(readTarget(owner, context), field);
    }
    const named = isLast && at > 0 ? readTarget(part(slice, 0, at), context) : undefined;
    const isLower =
      named?.kind === "named" &&
      named.query &&
      !named.query.isSet &&
      named.query.words.length === at &&
      at < 4 &&
      at > 1;
    if (named?.kind === "named" && (!named.query || isLower)) return open(named, field);
    if (at > 0) continue;
    if (isLast && context.page.lead) return open({ kind: "it", isPage: true }, field);
    const link = ofWords.at(slice.tokens, end) ?? (isWhat ? being.at(slice.tokens, end) : undefined);
    if (link) return open(readTarget(withoutHave(part(slice, link.end)), context), field);
  }
  return undefined;
}

const after = phraseSet(
  "interested in, looking in, looking for, looking at, after, aiming for, going for, hoping for, asking for, set on",
);

/** "what area is Zoe interested in": her area, without the verb. */
const withoutHave = (slice: Slice): Slice => {
  const at = slice.tokens.findIndex(
    (_, place) => after.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at > 0 ? part(slice, 0, at) : withoutLastVerb(slice);
};

const withoutLastVerb = (slice: Slice): Slice =>
  ["have", "has", "use", "in", "at", "want", "wants", "prefer", "need", "like"].includes(
    slice.tokens.at(-1)?.plain ?? "",
  )
    ? part(slice, 0, -1)
    : slice;

const open = (target: Target | undefined, field: AskedField): Command | undefined =>
  target && target.kind !== "set" && target.kind !== "names"
    ? { kind: "open", target, field }
    : undefined;
