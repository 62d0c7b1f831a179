import { askedSteps, isModifier } from "./asking";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { isAsked, part, type Slice, trimmed, whole } from "./slices";
import { apartFromSpan } from "./spans";
import { readTarget } from "./targets";
import { termsOf } from "./terms";

type About = "notes" | "history" | "duplicates" | "open";
type Overview = "pipeline" | "team" | "tags" | "bin";

/** What one lead has. */
const abouts = phraseTable<About>({
  notes: "notes, note, comments, comment, remarks, memos, note history, note",
  history:
    "created, added, edited, touched, imported, moved, updated, history, record history, activity log, log, change log, timeline, activity, activities, story, interactions, touchpoints, happened, happening, has happened, going on, changed, new, news, latest, latest news, up, changes, the latest, happened lately, everything that happened, all that happened, everything that has happened, all that has happened, everything that went on, whatever happened, what happened, developments, did we do, have we done, did we, going, happen, progress",
  duplicates:
    "duplicates, duplicate, dupes, dupe, doubles, double, twin, twins, copies, similar leads, similar ones, lookalikes, lookalike, twice, in here twice, in there twice, in the system twice, in twice, duplicated, double entry, double entries, duplicate entries, duplicate leads, duplicate records, a double, doubled, similar, looks like, look like, similar people, same person twice, same lead twice",
  open: "details, detail, info, information, profile, card, record, summary, everything, facts, data, known facts, lead details, contact details, file, know, overview, page, more",
});
/** What the team has. */
const overviews = phraseTable<Overview>({
  pipeline:
    "pipeline, statuses, stages, pipeline overview, pipeline summary, sales pipeline, pipeline look, pipeline looking, pipeline look like, pipeline doing, status list, pipeline stages, pipeline statuses, lead statuses",
  team: "team, members, team members, teammates, colleagues, agents, workload, reps, users, on the team, in the team, on my team, in my team, on our team, works here, work here, team list, users here, sales reps, members of the team, who works here",
  tags: "tags, labels, tag list, tags exist, list of tags, tags can i use, tag names",
  bin: "bin, trash, recycle bin, deleted leads, deleted, leads in the bin, in the bin, in the trash, in bin, leads are in the bin, leads were deleted, did we delete, did i delete, have i deleted, have we deleted, i deleted, was deleted, been deleted, what was deleted, were deleted, the deleted ones, deleted contacts, deleted ones, is in the bin, are in the bin, in the recycle bin, got deleted, leads got deleted, bin contents",
});
const links = phraseSet(
  "of, on, for, about, with, from, to, regarding, in, say about, say on, say of, do we have on, do we have for, do we have about, are there on, are there for, there are on, we have on, we have for, are on, concerning, at, have on, have we on, exist for, did we do with, have we done with, did we write on, did we write about, with regards to",
);
const tails = phraseSet(
  "here, there, please, on file, exist, yet, do we have, are there, have we, available, for this lead, on this lead, with this lead, to this lead, about this lead, for it, on it, about it, with it, of it, we have, now, so far, say, do you have, in here, right now, today please, to see, in use, are in use, is there, are available, there are",
);

/** "who moved this to the stage it's in" */
const whoDid = phraseSet(
  "who moved this, who moved it, who moved him, who moved her, who changed this, who changed it, who put this, who put him, who put her, who put it, who set this, who set it, who assigned this, who assigned it, who gave this, who gave me this, who edited this, who touched this",
);

/** "read me the notes on Ana", "has this lead a twin", "what's in the bin": a topic, and whose it is. */
export function readTopic(raw: Slice, context: OfflineContext): Command | undefined {
  // "the latest on Ana" and "new" are topics as well as words that colour one: the shortest rest is read first.
  if (context.page.lead && whoDid.at(raw.tokens, 0))
    return { kind: "history", target: { kind: "it", isPage: true } };
  const touched = whoTouched(raw, context);
  if (touched) return touched;
  const steps = askedSteps(raw);
  const [whole] = steps;
  for (const slice of steps.toReversed()) {
    const found =
      aloneIn(slice, raw, context) ??
      withLink(slice, whole ?? raw, context) ??
      withOwner(slice, context);
    if (found) return found;
  }
  return undefined;
}

const people = phraseSet(
  "who, who last, who has, did anybody, did anyone, did somebody, did someone, has anybody, has anyone, has somebody, has someone, when did anybody, when did anyone, which of us, what did anyone, what did anybody",
);
const touches = phraseSet(
  "changed, edited, touched, updated, modified, moved, last changed, last edited, last touched, last updated, last modified, change, edit, touch, update, modify, work on, worked on, been in, opened, look at, looked at, mess with, messed with, do anything with, done anything with, do anything on, do to, make changes to, made changes to",
);
const changedTo = phraseSet("to, into, as, from, back to, over to");
const lastly = phraseSet(
  "last, last and when, and when, last time, most recently, recently, lately, the last time, and what, last and what, and why",
);

/** "who changed Noah Kim last and when", "did anybody touch Diana's record this week": the timeline tells it. */
function whoTouched(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const who = people.at(slice.tokens, 0);
  const verb = who && touches.at(slice.tokens, who.end);
  if (!verb) return undefined;
  const { rest: whole, span } = apartFromSpan(trimmed(part(slice, verb.end)), context);
  let rest = whole;
  const tail = rest.tokens.findIndex((_, at) => lastly.at(rest.tokens, at)?.end === rest.tokens.length);
  if (tail > 0) rest = trimmed(part(rest, 0, tail));
  const to = rest.tokens.findIndex((_, at) => at > 0 && changedTo.at(rest.tokens, at));
  if (to > 0) rest = part(rest, 0, to);
  const target = ofOne(rest, context);
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  return target && isOne ? { kind: "history", target, ...(span && { span }) } : undefined;
}

function aloneIn(
  slice: Slice,
  raw: Slice,
  { page, hasSpokenOfLead }: OfflineContext,
): Command | undefined {
  const overview = overviews.at(slice.tokens, 0);
  if (overview && endsAt(slice, overview.end)) return { kind: overview.value };
  const about = abouts.at(slice.tokens, 0);
  if (!about || !endsAt(slice, about.end)) return undefined;
  // "history" and "what happened" elsewhere ask for the team's journal, "new" for new leads.
  if (direct.has(slice.tokens[0]?.plain ?? "") && !isWord(slice, "changed")) return undefined;
  if (about.value === "duplicates" && !page.lead && !hasSpokenOfLead) return { kind: "twins" };
  const isOpen = page.lead !== undefined && !isWord(slice, "new");
  const speaksOfOne = about.value === "notes" || (about.value === "duplicates" && !isAsked(raw));
  return isOpen || speaksOfOne || about.value === "duplicates" || isWord(slice, "timeline")
    ? { kind: about.value, target: { kind: "it" } }
    : undefined;
}

const isWord = ({ tokens }: Slice, word: string) => tokens[0]?.plain === word;

const endsAt = ({ tokens }: Slice, at: number): boolean => {
  let end = at;
  for (let tail = tails.at(tokens, end); tail; tail = tails.at(tokens, end)) end = tail.end;
  return tokens.slice(end).every(({ kind }) => kind === "mark");
};

/** "notes on Ana", "what happened with Ana", "duplicates of this lead". */
function withLink(slice: Slice, raw: Slice, context: OfflineContext): Command | undefined {
  const about = abouts.at(slice.tokens, 0);
  if (!about) return undefined;
  const link = links.at(slice.tokens, about.end);
  const isDirect =
    isWord(slice, "looks") || isWord(slice, "look") || direct.has(slice.tokens[0]?.plain ?? "");
  // "moved to Boulder" tells where somebody lives.
  if (isWord(slice, "moved") && slice.tokens[about.end]?.plain === "to") return undefined;
  // "note for Ana: …" is written, "notes for Ana" are read.
  if (slice.tokens[0]?.plain === "note" && slice === raw) return undefined;
  if (!link && !isDirect) return undefined;
  const behind = part(slice, link?.end ?? about.end);
  const { rest, span } = link ? apartFromSpan(trimmed(behind), context) : { rest: behind };
  const target = ofOne(rest, context);
  if (about.value === "history") return target && { kind: "history", target, ...(span && { span }) };
  return target && { kind: about.value, target };
}

const direct = new Set([
  "changed",
  "created",
  "added",
  "edited",
  "touched",
  "imported",
  "moved",
  "updated",
]);
const has = phraseSet(
  "have, has, got, have got, 's, in, is, are, been, does, entered, listed, already, his, her, their, its",
);

/** "Ana's notes", "does Ana have duplicates", "is this lead a double". */
function withOwner(slice: Slice, context: OfflineContext): Command | undefined {
  for (let at = 1; at < slice.tokens.length; at += 1) {
    const about = abouts.at(slice.tokens, at);
    if (!about || !endsAt(slice, about.end)) continue;
    const isOwned =
      slice.tokens[at - 1]?.text === "'s" ||
      ["his", "her", "its", "their"].includes(slice.tokens[at - 1]?.plain ?? "");
    const isNoun = about.value === "notes" || about.value === "duplicates" || isOwned;
    let end = at;
    while (end > 0 && isLoose(slice, end - 1)) end -= 1;
    const target = isNoun && end > 0 ? ofOne(part(slice, 0, end), context) : undefined;
    // Of "who owns Ana's file" more is asked than to see it.
    if (target?.kind === "named" && target.query) continue;
    if (target) return { kind: about.value, target };
    if (isOwned && end === 0) return { kind: about.value, target: { kind: "it" } };
  }
  return undefined;
}

const isLoose = ({ tokens }: Slice, at: number) =>
  has.at(tokens, at)?.end === at + 1 || (isModifier(tokens, at) && at > 0);

/** One lead; a set has no notes of its own. */
function ofOne(slice: Slice, context: OfflineContext): Target | undefined {
  const { tokens } = trimmed(slice);
  const last = tokens.at(-1)?.plain;
  const rest = last === "have" || last === "like" ? part(slice, 0, -1) : slice;
  const target = readTarget(rest, context);
  const isMember = whole(rest, (list, at) => termsOf(context).members.at(list, at)) !== undefined;
  if (isMember) return undefined;
  const isSearch = target?.kind === "named" && target.query?.filter !== undefined;
  return target && target.kind !== "set" && !isSearch ? target : undefined;
}
