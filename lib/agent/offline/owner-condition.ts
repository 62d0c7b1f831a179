import type { ConditionReader } from "./label-conditions";
import { phraseSet } from "./phrases";
import { listAt, termsOf } from "./terms";
import type { Token } from "./tokens";

const ownerLead = phraseSet(
  "of, owned by, assigned to, belonging to, held by, for, that belong to, belong to, owner is, owner, owner:, handled by, managed by, with owner, under, whose owner is, by, that are assigned to, who are assigned to, with, given to, that belongs to, worked by, on, from",
);
const ownerTail = phraseSet(
  "'s, owns, has, have, own, holds, hold, is working, is handling, handles, is responsible for, s, is working on, got, was given, received, looks after, is sitting on, sits on, sitting on, is on, takes care of, works on, works, added, created, brought in, entered, is on, did get, get, took, took over, manages, do i own, do i have, i have, i own, owned",
);
const mine = phraseSet(
  "my, mine, my own, our my, of mine, i own, i have, assigned to me, i hold, that i own, i am responsible for, on my plate, do i have, do i own, i got, ive got, did i get, i received, ive received, i was given, i was assigned, given to me, that i got, that i have, i am working, im working, im working on, i am handling, i handle, i look after, belong to me, belonging to me, in my name, i took, i took over",
);
const nobody = phraseSet(
  "unassigned, unowned, without an owner, without owner, with no owner, no owner, not assigned, nobody's, nobody owns, belonging to nobody, assigned to nobody, assigned to no one, that nobody owns, without anyone assigned, ownerless, have no owner, has no owner, not assigned to anyone, not assigned to anybody, nobody, no one owns, without any owner, havent been assigned, arent assigned, not yet assigned, belong to nobody, that belong to nobody, belongs to nobody, belong to no one, with nobody assigned, have nobody, not owned, that no one owns, nobody is on, without a rep, with no rep, without an agent, with no agent, without assignee, with no assignee, not given to anyone, dont have an owner, up for grabs, not owned by anyone, orphaned",
);
const notTheirs = phraseSet(
  "not owned by, not assigned to, not belonging to, not held by, not handled by, not with, not under, not given to, isnt owned by, arent owned by, that arent owned by, isnt assigned to, arent assigned to, that arent assigned to, dont belong to, doesnt belong to, that dont belong to, owned by anyone but, owned by anybody but, assigned to anyone but, owner is not, owner isnt, owner not",
);
const ownerNouns = phraseSet(
  "leads, deals, contacts, prospects, clients, customers, pipeline, opportunities",
);

export const ownerCondition: ConditionReader = (tokens, at, context) => {
  const { members } = termsOf(context);
  const others = notTheirs.at(tokens, at);
  const excluded =
    others && listAt(tokens, others.end, (list, place) => holderAt(list, place, members));
  if (excluded) return { value: heldBy(excluded.value, "notIn"), end: excluded.end };
  const none = nobody.at(tokens, at);
  if (none)
    return { value: { filter: { field: "assignedToId", op: "empty" }, about: "owner" }, end: none.end };
  const own = mine.at(tokens, at);
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
  const isHeld = ["does", "do", "did", "is", "has"].includes(before ?? "") || doing.has(behind);
  if (!lead && !tail && !isHeld && !ownerNouns.at(tokens, found.end)) return undefined;
  // "Ana's email" is about a lead, and so is a surname behind a member's first name.
  if (isPartOfName(tokens, found.end) && tokens[found.end - 1]?.kind === "word") return undefined;
  return { value: heldBy(found.value, "in"), end: tail?.end ?? found.end };
};

/** The condition of some members, and which of them is in doubt when a name is that of several. */
function heldBy(found: readonly { name: string; ids: string[] }[], op: "in" | "notIn") {
  const value = [...new Set(found.flatMap(({ ids }) => ids))];
  const twice = found.find(({ ids }) => ids.length > 1);
  return {
    filter: { field: "assignedToId", op, value },
    about: "owner",
    ...(twice && { unsure: { what: "member" as const, name: twice.name, ids: twice.ids } }),
  };
}

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
