import type { Condition, Filter, RelativeTime } from "@/lib/filters/schema";
import type { OfflineContext } from "./context";
import { durationAt } from "./durations";
import { type Match, phraseSet } from "./phrases";
import { endsWords } from "./running-words";
import { filterKeyOf, listAt, termsOf } from "./terms";
import type { Token } from "./tokens";

/** Something understood of a search, which a "not" before it turns around. */
export interface Piece {
  filter: Filter;
  /** What the piece is about, so that neighbours about the same thing are alternatives. */
  about: string;
  /** Members or tags whose name fits several. */
  unsure?: { what: "member"; name: string; ids: string[] };
  /** A tag that was asked for and does not exist. */
  noTag?: string;
  /** What "I" did or left undone: of my own leads, unless another owner is named. */
  isMine?: boolean;
  /** Said beside the answer. */
  remark?: string;
}

export type ConditionReader = (
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
) => Match<Piece> | undefined;

const statusLead = phraseSet(
  "status, status is, status:, in status, with status, in the status, whose status is, in stage, stage, in the stage, stage is, status =, in, at the stage, at, with the status, that are in, who are in, marked, marked as, set to, sitting in, stuck in, stuck at, been in, been sitting in, that have been in, have been in, has been in, been stuck in",
);
const onwards = phraseSet(
  "or better, or later, or further, or beyond, or higher, or above, or more advanced, and up, and later, and beyond, and further, and above, onwards, onward, or further along, or up",
);

/** That status and those behind it, up to the first that is lost. */
function from(key: string, { vocabulary }: OfflineContext): string[] {
  const statuses = vocabulary.statuses.slice(vocabulary.statuses.findIndex((each) => each.key === key));
  const end = statuses.findIndex(({ kind }) => kind === "lost");
  return (end > 0 ? statuses.slice(0, end) : statuses).map((each) => each.key);
}

const longer = phraseSet(
  "for, for over, for more than, for at least, since over, over, longer than, for longer than",
);

/** "in proposal for over a month" */
function stuckFor(tokens: readonly Token[], at: number): Match<RelativeTime> | undefined {
  const lead = longer.at(tokens, at);
  return lead && durationAt(tokens, lead.end);
}

const statusTail = phraseSet("status, stage, phase");

export const statusCondition: ConditionReader = (tokens, at, context) => {
  const { statuses } = termsOf(context);
  const start = after(tokens, at, statusLead);
  const found = listAt(tokens, start, (list, place) => statuses.at(list, place));
  if (!found) return undefined;
  const further = onwards.at(tokens, found.end);
  const [first] = found.value.flat();
  if (further && first && found.value.flat().length === 1)
    return {
      value: { filter: { field: "status", op: "in", value: from(first, context) }, about: "status" },
      end: further.end,
    };
  const keys = [...new Set(found.value.flat())];
  const stuck = start > at ? stuckFor(tokens, found.end) : undefined;
  if (stuck)
    return {
      value: {
        filter: {
          and: [
            { field: "status", op: "in", value: keys },
            { field: "updatedAt", op: "before", value: stuck.value },
          ],
        },
        about: "status",
        remark: "I took the last change of a lead as the day since when it is in its status.",
      },
      end: stuck.end,
    };
  return {
    value: { filter: { field: "status", op: "in", value: keys }, about: "status" },
    end: after(tokens, found.end, statusTail),
  };
};

const tagLead = phraseSet(
  "tagged, tagged both, tagged with both, tagged either, tagged with either, tagged with, tagged as, with tag, with the tag, with tags, with the tags, tag, tags, having tag, having the tag, carrying the tag, that have the tag, who have the tag, labeled, labelled, labeled as, labelled as, with label, with the label, that are tagged, marked with, has tag, that carry",
);
const saysTag = new Set(["tagged", "tag", "with", "as", "both", "either"]);
const tagTail = phraseSet("tag, tags, label");
const untagged = phraseSet(
  "untagged, without tags, without any tags, without a tag, without any tag, with no tags, no tags, not tagged, without tag, have no tags, has no tag, not tagged yet, havent been tagged, that arent tagged, tagless, that have no tags, without tags at all, with no tags at all, have no tags at all, no tags at all, that have no tags at all, dont have tags, dont have any tags, that dont have any tags, tags are empty, tags empty, no tag",
);

const tagged = phraseSet(
  "with tags, with any tag, with any tags, with a tag, with at least one tag, that have tags, that have a tag, that are tagged, which are tagged, tagged at all, have tags, have any tags, with some tag",
);

export const tagCondition: ConditionReader = (tokens, at, context) => {
  const { tags } = termsOf(context);
  const lead = tagLead.at(tokens, at);
  const read = (list: readonly Token[], place: number) => {
    const quoted = list[place]?.kind === "quoted" ? namedTag(list[place].plain, context) : undefined;
    return quoted ? { value: quoted, end: place + 1 } : tags.at(list, place);
  };
  const found = tagsAt(tokens, lead?.end ?? at, read);
  if (found) {
    const ids = [...new Set(found.value.map(({ id }) => id))];
    const op = lead && ids.length > 1 && !found.isAny ? "all" : "any";
    const end = after(tokens, found.end, tagTail);
    return { value: { filter: { field: "tags", op, value: ids }, about: "tags" }, end };
  }
  const named = lead && saysTag.has(tokens[lead.end - 1]?.plain ?? "") ? tokens[lead.end] : undefined;
  const isTagged = lead && tokens[lead.end - 1]?.plain === "tagged";
  const isPlain = isTagged && named?.kind === "word" && !endsWords(tokens, lead.end);
  if (named && (named.kind === "quoted" || isPlain || /^\p{Lu}/u.test(named.text))) {
    const filter: Filter = { or: [] };
    return { value: { filter, about: "tags", noTag: named.text }, end: lead ? lead.end + 1 : at };
  }
  const none = untagged.at(tokens, at);
  const some = tagged.at(tokens, at);
  const all = context.vocabulary.tags.slice(0, 200).map(({ id }) => id);
  if (some && !none && all.length > 0 && !tags.at(tokens, some.end))
    return {
      value: { filter: { field: "tags", op: "any", value: all }, about: "tags" },
      end: some.end,
    };
  if (!none || all.length === 0 || tags.at(tokens, none.end)) return undefined;
  return { value: { filter: { field: "tags", op: "none", value: all }, about: "tags" }, end: none.end };
};

/** "investors or cash buyers": where an "or" is said, tags side by side are alternatives too. */
function tagsAt<T>(
  tokens: readonly Token[],
  at: number,
  read: (tokens: readonly Token[], at: number) => Match<T> | undefined,
) {
  const first = listAt(tokens, at, read);
  const next = first && listAt(tokens, first.end, read);
  if (!first || !next || !(first.isAny || next.isAny)) return first;
  return { value: [...first.value, ...next.value], end: next.end, isAny: true };
}

const namedTag = (plain: string, { vocabulary }: OfflineContext) =>
  vocabulary.tags.find(({ name }) => name.toLowerCase() === plain);

const sourceLead = phraseSet(
  "from, via, through, by way of, source, source is, source:, sourced from, sourced by, with source, with the source, came from, coming from, that came from, who came from, that came in from, came in through, came through, originating from, generated by, found us on, found us through, whose source is, got from, out of, source =",
);
const articles = phraseSet("the, a, an, our");
const sourceTail = phraseSet("source, sourced");

export const sourceCondition: ConditionReader = (tokens, at, context) => {
  const { sources } = termsOf(context);
  const start = after(tokens, after(tokens, at, sourceLead), articles);
  const found = listAt(tokens, start, (list, place) => sources.at(list, place));
  if (!found) return undefined;
  const values = [...new Set(found.value)];
  const conditions = values.map((value): Condition => ({ field: "source", op: "eq", value }));
  const [only] = conditions;
  return {
    value: { filter: conditions.length === 1 && only ? only : { or: conditions }, about: "source" },
    end: after(tokens, found.end, sourceTail),
  };
};

const optionLead = phraseSet(
  "in, is, around, near, for, looking in, looking at, interested in, with, wants, wanting, want, prefers, preferring",
);

/** A choice of a team's own field by its name alone: "Cherry Creek leads". */
export const optionCondition: ConditionReader = (tokens, at, context) => {
  const { options, fields } = termsOf(context);
  let start = after(tokens, at, optionLead);
  const field = fields.at(tokens, start);
  if (field?.value.isCustom && field.value.options.length > 0) {
    start = field.end;
    while (["is", "=", ":", "in", "of", "the"].includes(tokens[start]?.text.toLowerCase() ?? ""))
      start += 1;
  }
  const found = listAt(tokens, start, (list, place) => options.at(list, place));
  const [first] = found?.value ?? [];
  if (!found || !first || found.value.some((each) => each.field !== first.field)) return undefined;
  const key = filterKeyOf(first.field);
  const op = first.field.type === "multi_select" ? "any" : "in";
  const value = [...new Set(found.value.map(({ option }) => option))];
  const end = found.end;
  return { value: { filter: { field: key, op, value }, about: key }, end };
};

const ownerLead = phraseSet(
  "of, owned by, assigned to, belonging to, held by, for, that belong to, belong to, owner is, owner, owner:, handled by, managed by, with owner, under, whose owner is, by, that are assigned to, who are assigned to, with, given to, that belongs to, worked by, on, from",
);
const ownerTail = phraseSet(
  "'s, owns, has, have, own, holds, hold, is working, is handling, handles, is responsible for, s, is working on, got, was given, received, looks after, takes care of, works on, works, is on, did get, get, took, took over, manages, do i own, do i have, i have, i own, owned",
);
const mine = phraseSet(
  "my, mine, my own, our my, of mine, i own, i have, assigned to me, i hold, that i own, i am responsible for, on my plate, do i have, do i own, i got, ive got, did i get, i received, ive received, i was given, i was assigned, given to me, that i got, that i have, i am working, im working, im working on, i am handling, i handle, i look after, belong to me, belonging to me, in my name, i took, i took over",
);
const nobody = phraseSet(
  "unassigned, unowned, without an owner, without owner, with no owner, no owner, not assigned, nobody's, nobody owns, belonging to nobody, assigned to nobody, assigned to no one, that nobody owns, without anyone assigned, ownerless, have no owner, has no owner, not assigned to anyone, not assigned to anybody, nobody, no one owns, without any owner, havent been assigned, arent assigned, not yet assigned, belong to nobody, that belong to nobody, belongs to nobody, belong to no one, with nobody assigned, have nobody, not owned, that no one owns, nobody is on, without a rep, with no rep, without an agent, with no agent, without assignee, with no assignee, not given to anyone, dont have an owner, up for grabs, not owned by anyone, orphaned",
);
const ownerNouns = phraseSet(
  "leads, deals, contacts, prospects, clients, customers, pipeline, opportunities",
);

export const ownerCondition: ConditionReader = (tokens, at, context) => {
  const none = nobody.at(tokens, at);
  if (none)
    return { value: { filter: { field: "assignedToId", op: "empty" }, about: "owner" }, end: none.end };
  const own = mine.at(tokens, at);
  const { members } = termsOf(context);
  const lead = ownerLead.at(tokens, at);
  const found = listAt(tokens, lead?.end ?? at, (list, place) => holderAt(list, place, members));
  if (own && (!found || own.end >= found.end))
    return {
      value: { filter: { field: "assignedToId", op: "in", value: ["me"] }, about: "owner" },
      end: own.end,
    };
  if (!found) return undefined;
  const tail = ownerTail.at(tokens, found.end);
  const before = tokens[at - 1]?.plain;
  const behind = tokens[found.end]?.plain ?? "";
  const isHeld = ["does", "do", "is", "has"].includes(before ?? "") || doing.has(behind);
  if (!lead && !tail && !isHeld && !ownerNouns.at(tokens, found.end)) return undefined;
  // "Ana's email" is about a lead, and so is a surname behind a member's first name.
  if (isPartOfName(tokens, found.end) && tokens[found.end - 1]?.kind === "word") return undefined;
  const value = [...new Set(found.value.flatMap(({ ids }) => ids))];
  const twice = found.value.find(({ ids }) => ids.length > 1);
  return {
    value: {
      filter: { field: "assignedToId", op: "in", value },
      about: "owner",
      ...(twice && { unsure: { what: "member", name: twice.name, ids: twice.ids } }),
    },
    end: tail?.end ?? found.end,
  };
};

/** In "Mia's and Leo's" the first is owner as well as the second. */
function holderAt(
  tokens: readonly Token[],
  at: number,
  members: ReturnType<typeof termsOf>["members"],
) {
  const found = members.at(tokens, at);
  const isShared =
    found &&
    tokens[found.end]?.text === "'s" &&
    ["and", "or", ",", "&"].includes(tokens[found.end + 1]?.text ?? "");
  return isShared ? { ...found, end: found.end + 1 } : found;
}

/** "leads Mia has not called": what a member does or leaves undone is done to their own leads. */
const doing = new Set("hasnt havent didnt never should must needs doesnt isnt".split(" "));

const isPartOfName = (tokens: readonly Token[], end: number) => {
  const next = tokens[end];
  return (
    next?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(next.text) && tokens[end - 1]?.end === next.start - 1
  );
};

/** Behind the phrase, when it stands here. */
export const after = (tokens: readonly Token[], at: number, set: ReturnType<typeof phraseSet>) =>
  set.at(tokens, at)?.end ?? at;
