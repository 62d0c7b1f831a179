import type { Filter } from "@/lib/filters/schema";
import type { OfflineContext } from "./context";
import { after, type ConditionReader } from "./label-conditions";
import { type Match, phraseSet } from "./phrases";
import { endsWords } from "./running-words";
import { listAt, termsOf } from "./terms";
import type { Token } from "./tokens";

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
  const isBoth = tokens[at]?.plain === "both";
  const found = tagsAt(tokens, lead?.end ?? (isBoth ? at + 1 : at), read);
  if (found) {
    const ids = [...new Set(found.value.map(({ id }) => id))];
    const op = (lead || isBoth) && ids.length > 1 && !found.isAny ? "all" : "any";
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
