import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { plainly } from "./tokens";

const merges = phraseSet("merge, combine, join, unify, dedupe, deduplicate");
const into = phraseSet("into, to");
const withs = phraseSet("with, and, &");
const same = phraseSet(
  "are the same, are the same person, are one and the same, is the same as, is the same person as, are duplicates, is a duplicate of",
);
const alone = phraseSet("with, and");
const pins = phraseSet(
  "pin, pin the note, pin note, pin the last note, pin the latest note, pin last note, pin the newest note, pin this note, pin that note, pin latest note",
);
const unpins = phraseSet(
  "unpin, unpin the note, unpin note, un pin, remove the pin, unpin the last note, take the pin off, unpin that note",
);
const of = phraseSet("of, on, for, from");

/** "merge Ana Silva into Ana Ruiz", "merge these two": the one they are merged into stays, else the first. */
export function readMerge(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = merges.at(slice.tokens, 0);
  const rest = withoutReason(part(slice, verb?.end ?? 0));
  if (!verb) return undefined;
  const other =
    alone.at(rest.tokens, 0) && context.page.lead ? oneIn(part(rest, 1), context) : undefined;
  if (other) return { kind: "merge", keep: { kind: "it", isPage: true }, other };
  for (const { before, behind } of splits(rest, into)) {
    const pair = both(behind, before, context);
    if (pair) return pair;
    const [all, one] = [readTarget(before, context), oneIn(behind, context)];
    if (one && (all?.kind === "them" || all?.kind === "names"))
      return { kind: "merge", keep: one, other: all };
  }
  for (const { before, behind } of splits(rest, withs)) {
    const pair = both(before, behind, context);
    if (pair) return pair;
  }
  const target = readTarget(rest, context);
  if (target?.kind === "them") return { kind: "merge", keep: target, other: target };
  return {
    kind: "unclear",
    question: "Which two? For instance “merge Ana Silva into Ana Ruiz”, or tick both in the list.",
  };
}

const reasons = phraseSet(
  "theyre, they are, its, it is, thats, that is, same, hes, shes, he is, she is, because, since, as",
);

/** "merge Ana and Anna, they're the same person": why is nobody's name. */
function withoutReason(slice: Slice): Slice {
  const comma = slice.tokens.findIndex(
    ({ text }, at) =>
      (text === "," && reasons.at(slice.tokens, at + 1) !== undefined) ||
      ((text === "," || text === "and") && keeps.at(slice.tokens, at + 1) !== undefined) ||
      text === "keeping",
  );
  return comma < 0 ? slice : part(slice, 0, comma);
}

function both(keep: Slice, other: Slice, context: OfflineContext): Command | undefined {
  const [stays, goes] = [keep, other].map((each) => oneIn(each, context));
  return stays && goes && { kind: "merge", keep: stays, other: goes };
}

function oneIn(slice: Slice, context: OfflineContext): Target | undefined {
  const target = readTarget(slice, context);
  const isOne =
    target?.kind === "it" || target?.kind === "row" || (target?.kind === "named" && !target.query);
  return isOne ? target : undefined;
}

/** "pin the last note", "unpin the note of Ana". */
export function readPin(slice: Slice, context: OfflineContext): Command | undefined {
  const unpin = unpins.at(slice.tokens, 0);
  const opening = unpin ?? pins.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = trimmed(part(slice, opening.end));
  if (rest.tokens.length === 0) return { kind: "pin", target: { kind: "it" }, isPinned: !unpin };
  const link = of.at(rest.tokens, 0);
  const target = link && readTarget(part(rest, link.end), context);
  return target && { kind: "pin", target, isPinned: !unpin };
}

/** "Ana Silva and Ana Ruiz are the same person" */
export function readSame(slice: Slice, context: OfflineContext): Command | undefined {
  for (const { before, behind } of splits(slice, same)) {
    const pair = trimmed(behind).tokens.length > 0 ? [before, behind] : undefined;
    const command = pair?.[0] && pair[1] ? both(pair[0], pair[1], context) : undefined;
    if (command) return command;
    if (typed(trimmed(behind)) === "")
      for (const { before: first, behind: second } of splits(before, withs)) {
        const found = both(first, second, context);
        if (found) return found;
      }
  }
  return undefined;
}

const keeps = phraseSet("keep, keeping, keeps");

/** "merge them and keep Silva": who is said to stay does, whichever was named first. */
export function keeping(command: Command, { tokens }: Slice): Command {
  if (command.kind !== "merge" || command.keep.kind !== "named" || command.other.kind !== "named")
    return command;
  const at = tokens.findIndex((_, place) => keeps.at(tokens, place));
  const said = at < 0 ? [] : tokens.slice(at + 1).map(({ plain }) => plain);
  const isSaid = (name: string) =>
    plainly(name)
      .split(/\s+/)
      .filter((part) => said.includes(part)).length;
  const isOther = isSaid(command.other.name) > isSaid(command.keep.name);
  return isOther ? { ...command, keep: command.other, other: command.keep } : command;
}
