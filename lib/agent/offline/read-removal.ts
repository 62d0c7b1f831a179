import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed, whole } from "./slices";
import { readTarget, unsaid } from "./targets";
import { termsOf } from "./terms";

const deletes = phraseSet(
  "delete, remove, trash, bin, throw away, get rid of, erase, discard, throw out, kill, drop, delete lead, delete the lead, remove lead, remove the lead, junk, scrap, ditch, chuck, dump",
);
const moves = phraseSet("move, put, throw, send, toss");
const bins = phraseSet(
  "to the bin, in the bin, into the bin, to trash, to the trash, in the trash, into the trash, to bin, away, to the recycle bin",
);
const restores = phraseSet(
  "restore, bring back, undelete, recover, un-delete, get back, take out of the bin, restore lead, restore the lead, bring, put back, restore the deleted lead, unarchive",
);
const fromBin = phraseSet(
  "back from the bin, back from trash, back from the trash, back out of the bin, back again, back to the list, back please, from the bin, from trash, from the trash, out of the bin, out of the trash, back, from bin, again, to the list",
);

const ownDeleted = deletedPhrases();

/** "the lead I just deleted", "what I binned", "my last deleted lead". */
function deletedPhrases() {
  const table = phraseSet(
    "my last deleted lead, the last deleted lead, my deleted lead, the deleted lead, the last lead i deleted, the latest lead i deleted, my last deletion, the last deletion",
  );
  for (const noun of [
    "",
    "the one",
    "the lead",
    "the contact",
    "the deal",
    "the last one",
    "the person",
    "that lead",
    "what",
    "the last thing",
  ])
    for (const who of ["i", "ive", "i have"])
      for (const just of ["", "just", "accidentally", "recently", "last"])
        for (const verb of [
          "deleted",
          "binned",
          "removed",
          "trashed",
          "deleted by mistake",
          "deleted by accident",
          "deleted last",
          "deleted today",
          "deleted this morning",
          "deleted yesterday",
          "deleted earlier",
          "just deleted",
        ])
          table.add([noun, who, just, verb].filter(Boolean).join(" "), true);
  return table;
}

const fromList = phraseSet(
  "from the list, off the list, from this list, off this list, from my list, from the view, from this view, off my list",
);
const removes = phraseSet("remove, take, drop, kick");

/** "remove Zoe from the list": a list is a search, and she may only be meant to be filtered out. */
function offList({ tokens }: Slice): Command | undefined {
  const at = removes.at(tokens, 0) ? tokens.findIndex((_, place) => fromList.at(tokens, place)) : -1;
  if (at < 1) return undefined;
  return {
    kind: "unclear",
    question:
      "A list shows what fits its filter, so nobody is taken off it by hand. Say “delete …” to move a lead to the bin, or change the filter.",
  };
}

/** "delete Ana", "move these to the bin", "restore Ana". */
export function readRemoval(slice: Slice, context: OfflineContext): Command | undefined {
  const listed = offList(slice) ?? byMistake(slice, context);
  if (listed) return listed;
  const restore = restores.at(slice.tokens, 0);
  const isTaken = ["get", "take", "pull", "fish"].includes(slice.tokens[0]?.plain ?? "");
  const back = isTaken ? part(slice, 1) : undefined;
  const returned = back && withoutTail(back, fromBin);
  if (returned && returned.tokens.length < trimmed(back).tokens.length)
    return command(returned, "restore", context);
  if (restore) {
    const named = withoutTail(part(slice, restore.end), fromBin);
    const mine = whole(named, (tokens, at) => ownDeleted.at(tokens, at));
    return mine
      ? { kind: "change", target: { kind: "it" }, change: { kind: "restore", isMine: true } }
      : command(named, "restore", context);
  }
  const remove = deletes.at(slice.tokens, 0);
  const move = moves.at(slice.tokens, 0);
  const rest = part(slice, remove?.end ?? move?.end ?? 0);
  const named = withoutTail(rest, bins);
  if (move && !remove && named.tokens.length === trimmed(rest).tokens.length) return undefined;
  return remove || move ? command(withoutWhy(named), "delete", context) : undefined;
}

const deleted = phraseSet(
  "i deleted, i binned, i removed, i trashed, i accidentally deleted, i accidentally binned, i accidentally removed, i mistakenly deleted, i just deleted, i just binned, we deleted, we binned, somebody deleted, someone deleted, oops i deleted, i think i deleted, i must have deleted",
);
const mistakes = phraseSet("by accident, by mistake, accidentally, in error, mistakenly, wrongly");
const returns = phraseSet(
  "get, bring, put, restore, recover, undelete, want, need, can, could, please, pls, undo, take, so, and",
);

/** "I binned Diana by accident, can you get her back". */
function byMistake(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = deleted.at(slice.tokens, 0);
  const at = verb ? slice.tokens.findIndex((_, place) => mistakes.at(slice.tokens, place)) : -1;
  if (!verb || at < 0) return undefined;
  const end = mistakes.at(slice.tokens, at)?.end ?? at;
  const rest = trimmed(part(slice, end));
  const isAsking = rest.tokens.length === 0 || returns.at(rest.tokens, 0) !== undefined;
  return isAsking ? command(part(slice, verb.end, at), "restore", context) : undefined;
}

const whys = phraseSet(
  "its, it is, because, since, cause, as its, as it is, theyre, they are, hes, shes",
);

/** "get rid of this one, its spam": why does not matter. */
function withoutWhy(slice: Slice): Slice {
  const at = slice.tokens.findIndex((_, place) => place > 0 && whys.at(slice.tokens, place));
  return at > 0 ? trimmed(part(slice, 0, at)) : slice;
}

function command(
  slice: Slice,
  kind: "delete" | "restore",
  context: OfflineContext,
): Command | undefined {
  const target: Target | undefined =
    slice.tokens.length === 0 ? { kind: "it" } : readTarget(slice, context);
  const isMember = whole(slice, (tokens, at) => termsOf(context).members.at(tokens, at)) !== undefined;
  // "remove Mia" of the open lead takes it from her.
  if (isMember && kind === "delete" && (context.page.lead || context.page.selection))
    return { kind: "change", target: unsaid, change: { kind: "assign", to: null } };
  return target && { kind: "change", target, change: { kind } };
}

function withoutTail(raw: Slice, tails: typeof bins): Slice {
  const slice = trimmed(raw);
  const at = slice.tokens.findIndex(
    (_, place) => tails.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at >= 0 ? trimmed(part(slice, 0, at)) : slice;
}
