import { assertedBy } from "./assertions";
import type { Change, Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { readQuery } from "./query";
import { isOfMany } from "./read-bare";
import { questions } from "./read-search";
import { isAsked, part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget, unsaid } from "./targets";

type ReadOne = (slice: Slice, context: OfflineContext) => Command;

const verbs = phraseSet(
  "update, edit, change, fix, correct, set, for, on, about, modify, amend, revise, details for, new details for, changes for, changes to, update on, updates on, update for, updates for, some updates for, updates to, please update",
);
const pauses = phraseSet("and, and also, plus")
  .add(",", true)
  .add(";", true)
  .add(".", true)
  .add("/", true);
const openers = new Set([":", ",", "-", ";", "—", "–", "with"]);
const FEWEST_CLAUSES = 2;
const MOST_CLAUSES = 12;
/** A part that begins so is not told but ordered, and what stands behind it may belong to it. */
const orders = phraseSet(
  "tag, tags, untag, label, add, remove, take, take off, drop, lose, delete, strip, clear, assign, give, hand, mark, set, move, change, put, update, make, turn, swap, replace, log, note, remind, call, email, text, merge, create, new, share, split",
);

/**
 * "update Noah Kim: 4 bedrooms, wants Highland, move by March 1": who is meant, a pause, and then what is true of
 * him, clause by clause. A clause that nothing can be made of stops all of them.
 */
export function readDictated(
  slice: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  const verb = verbs.at(slice.tokens, 0);
  const start = verb?.end ?? 0;
  const at = slice.tokens.findIndex((token, place) => place > start && openers.has(token.text));
  if (at < 0) return undefined;
  const target = readTarget(part(slice, start, at), context);
  if (!target || !isPersonal(target, context)) return undefined;
  const clauses = clausesOf(trimmed(part(slice, at + 1)));
  if (clauses.length > MOST_CLAUSES) return undefined;
  const isSaid = verb !== undefined || slice.tokens[at]?.text !== ",";
  if (!isSaid || clauses.length < (verb ? 1 : FEWEST_CLAUSES)) return undefined;
  const changes = changesOf(clauses, context, readOne);
  const known = changes.filter((each) => each !== undefined);
  if (known.length === 0 || isRunOn(clauses)) return undefined;
  const missed = clauses.find((_, place) => changes[place] === undefined);
  if (missed)
    return [
      {
        kind: "unclear",
        question: `I did not understand “${typed(missed)}”, so I changed nothing yet. Say it in other words, or leave it out.`,
        isUnread: true,
      },
    ];
  return together(known).map((change, place) => ({
    kind: "change",
    // A name that the first command found need not be looked for again.
    target: place > 0 && target.kind === "named" ? { kind: "it" } : target,
    change,
  }));
}

/** "remove VIP and Cash": the second clause goes on with the first, whatever it says alone. */
const isRunOn = (clauses: readonly Slice[]): boolean =>
  clauses.some(
    ({ tokens }, at) =>
      at > 0 &&
      orders.at(clauses[at - 1]?.tokens ?? [], 0) !== undefined &&
      orders.at(tokens, 0) === undefined,
  );

const isPersonal = (target: Target, { page }: OfflineContext): boolean =>
  target.kind === "it" ||
  target.kind === "row" ||
  (target.kind === "them" && page.selection !== undefined) ||
  (target.kind === "named" && !target.query);

function clausesOf(slice: Slice): Slice[] {
  const cut = splits(slice, pauses).find(({ before }) => before.tokens.length > 0);
  if (!cut) return slice.tokens.length > 0 ? [trimmed(slice)] : [];
  return [trimmed(cut.before), ...clausesOf(trimmed(cut.behind))].filter(
    ({ tokens }) => tokens.length > 0,
  );
}

/** What each clause says of the lead: as a search would say it, or as an order of its own. */
function changesOf(
  clauses: readonly Slice[],
  context: OfflineContext,
  readOne: ReadOne,
): (Change | undefined)[] {
  const alone: OfflineContext = { ...context, page: { lead: { id: "", name: "" } } };
  return clauses.map((clause) => {
    const asserted = told(clause, context);
    if (asserted) return asserted;
    const command = readOne(clause, alone);
    const isOfIt = command.kind === "change" && command.target.kind === "it";
    return isOfIt && command.change.kind !== "delete" ? command.change : undefined;
  });
}

function told(clause: Slice, context: OfflineContext): Change | undefined {
  const { filter, words, sort, limit, unsure, noTag, guesses } = readQuery(clause.tokens, context);
  const isWhole =
    filter &&
    words.length + guesses === 0 &&
    !sort &&
    limit === undefined &&
    !unsure &&
    noTag === undefined;
  return isWhole ? assertedBy(filter, context) : undefined;
}

/** Facts are one change, whichever clauses they stood in. */
function together(changes: readonly Change[]): Change[] {
  const facts = changes.flatMap((each) => (each.kind === "facts" ? each.facts : []));
  const others = changes.filter(({ kind }) => kind !== "facts");
  return facts.length > 0 ? [{ kind: "facts", facts }, ...others] : others;
}

/** The clauses of what is told of the open lead, without its name: "qualified, 3 beds, Highland". */
export function readDictatedHere(
  slice: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  if (!context.page.lead || context.page.selection || isAsked(slice)) return undefined;
  // "remove tags VIP and Cash" is one order.
  const isOrder = orders.at(slice.tokens, 0) !== undefined;
  if (isOrder || (questions.at(slice.tokens, 0) ?? slice.tokens.some((_, at) => isOfMany(slice, at))))
    return undefined;
  const clauses = clausesOf(trimmed(slice));
  if (clauses.length < FEWEST_CLAUSES || clauses.length > MOST_CLAUSES) return undefined;
  const changes = changesOf(clauses, context, readOne);
  const known = changes.filter((each) => each !== undefined);
  const isOnce = (kind: Change["kind"]) => known.filter((each) => each.kind === kind).length < 2;
  if (known.length < clauses.length || !isOnce("status") || !isOnce("assign")) return undefined;
  // "new, unassigned" and "VIP, Zillow" may as well look for others; a figure or a choice describes this one.
  const isOwn = known.some(
    (change) => change.kind === "facts" && change.facts.some(({ field }) => field.isCustom),
  );
  if (!isOwn || known.some((change) => change.kind === "assign" && change.to === null))
    return undefined;
  return together(known).map((change) => ({ kind: "change", target: unsaid, change }));
}
