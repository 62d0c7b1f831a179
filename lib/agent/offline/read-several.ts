import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { opened } from "./courtesy";
import { isForeign } from "./foreign-words";
import { phraseSet } from "./phrases";
import { readComparison } from "./read-comparison";
import { isOneNewLead } from "./read-create";
import { readDictated, readDictatedHere } from "./read-dictated";
import { readExplained } from "./read-explained";
import { keeping } from "./read-merge";
import { isFreeText } from "./read-note";
import { readShare } from "./read-share";
import { newLeadsIn, readTogether } from "./read-together";
import { part, type Slice, typed } from "./slices";
import { readTarget } from "./targets";
import { standardField, termsOf } from "./terms";
import type { Token } from "./tokens";

type ReadOne = (slice: Slice, context: OfflineContext) => Command;

const acts = phraseSet(
  "assign, give, mark, set, move, change, tag, untag, add, note, delete, remove, update, put, show, list, find, create, undo, split, share, restore, unassign, rename, leave a, leave him, leave her, leave them, write, clear, schedule, follow up, label, distribute, hand, transfer, open, count, close, make, reassign, flag, edit, divide, how many of those, how many of them, how many of these, take, drop, bin, trash, remind, log, untag, apply, attach, switch, turn, convert, pass, release, get rid of, follow, plan, book, write down, jot down, bump, bring, swap, merge, snooze, finish, complete, advance, transfer",
);
const joints = new Set(["and", "then", ",", ";", ".", "&"]);
const pauses = new Set([",", ";", ":", ".", "-", "so", "and"]);
const MOST_COMMANDS = 5;
/** With more of them it is no sentence, and reading every cut of it would take long. */
const MOST_PAUSES = 12;

/** The commands of a message, in the order in which they are to be done. */
export const readAll = (slice: Slice, context: OfflineContext, readOne: ReadOne): Command[] =>
  readParts(slice, context, readOne).flatMap((command) =>
    worthApart(command).flatMap((each) => reasonNoted(each, context)),
  );

/** "close Ana as won for 650k": the status, and what the deal brought. */
function worthApart(command: Command): Command[] {
  if (command.kind !== "change" || command.change.kind !== "status") return [command];
  const { valueCents, ...change } = command.change;
  if (valueCents === undefined) return [command];
  const target = isNamed(command.target) ? ({ kind: "it" } as const) : command.target;
  const facts = [{ field: standardField("valueCents"), value: valueCents }];
  return [
    { ...command, change },
    { kind: "change", target, change: { kind: "facts", facts } },
  ];
}

/** Only a lost deal keeps a reason; what is said of another is worth a note on that lead. */
function reasonNoted(command: Command, { vocabulary }: OfflineContext): Command[] {
  if (command.kind !== "change" || command.change.kind !== "status") return [command];
  const { keys, lossReason } = command.change;
  const isLoss = vocabulary.statuses.some(({ key, kind }) => kind === "lost" && keys.includes(key));
  if (!lossReason || isLoss) return [command];
  const moved: Command = { ...command, change: { kind: "status", keys } };
  const isOne = ["it", "row", "known"].includes(command.target.kind) || isNamed(command.target);
  const note = { kind: "note", body: lossReason } as const;
  // A name that the first command found need not be looked for again.
  const spokenOf = isNamed(command.target) ? ({ kind: "it" } as const) : command.target;
  return isOne ? [moved, { kind: "change", target: spokenOf, change: note }] : [moved];
}

const isNamed = (target: Target) => target.kind === "named" && !target.query;

function readParts(slice: Slice, context: OfflineContext, readOne: ReadOne): Command[] {
  const compared = readShare(slice, context) ?? readComparison(slice, context, readOne);
  if (compared) return compared;
  const spared = sparing(slice, context, readOne);
  if (spared) return spared;
  const together = readTogether(slice, context);
  if (together) return together;
  const dictated = isFreeText(slice)
    ? undefined
    : (readDictated(slice, context, readOne) ?? readDictatedHere(slice, context, readOne));
  if (dictated) return dictated;
  const parts = newLeadsIn(slice, context) ?? sentences(slice, context, readOne);
  if (parts.length > 1) {
    const commands = inOrder(parts, context, readOne);
    const [merged, ...more] = commands;
    const isSame = (each: Command) =>
      each.kind === "unclear" || (each.kind === "merge" && each.keep.kind === "them");
    if (merged?.kind === "merge" && merged.keep.kind !== "them" && more.every(isSame))
      return [keeping(merged, slice)];
    const refused = commands.find(({ kind }) => kind === "unable");
    if (refused) return [refused];
    const isPoorly = commands.some(isPoor) && prefaced(slice, context, readOne);
    if (isPoorly) return isPoorly;
    if (commands.every(({ kind }) => kind !== "unknown")) return withLateTarget(commands, context);
  }
  const only = keeping(readOne(slice, context), slice);
  if (only.kind !== "unknown" && !isPoor(only)) return [only];
  if (slice.tokens.filter(({ kind }) => kind === "mark").length > MOST_PAUSES) return [only];
  return (
    sideBySide(slice, context, readOne) ??
    prefaced(slice, context, readOne) ??
    readExplained(slice, context, readOne) ?? [only]
  );
}

/** A search in which words were left over. */
const isPoor = (command: Command) =>
  command.kind === "find" && command.query.isSet && command.query.words.length > 0;

/** "remove Buyer and add Seller to Ana": where nobody is open, both are about her. */
function withLateTarget(commands: Command[], { page, hasSpokenOfLead }: OfflineContext): Command[] {
  const [first, second] = commands;
  const isUnsaid =
    first?.kind === "change" && first.target.kind === "it" && first.target.isUnsaid === true;
  const isLate = second?.kind === "change" && isNamed(second.target);
  if (!isUnsaid || !isLate || page.lead || page.selection || hasSpokenOfLead) return commands;
  return [
    { ...first, target: second.target },
    { ...second, target: { kind: "it" } },
    ...commands.slice(2),
  ];
}

const spares = phraseSet("but leave, and leave, but not, but dont touch, leave, but keep");

/** "put Zoe and Diana in Highland but leave Ana alone": only where those who are meant are named. */
function sparing(slice: Slice, context: OfflineContext, readOne: ReadOne): Command[] | undefined {
  const last = slice.tokens.at(-1)?.plain ?? "";
  if (!["alone", "out", "is"].includes(last)) return undefined;
  const at = slice.tokens.findIndex((_, place) => place > 1 && spares.at(slice.tokens, place));
  const command = at > 1 ? readOne(part(slice, 0, at), context) : undefined;
  const isOfNamed =
    command?.kind === "change" && (command.target.kind === "names" || isNamed(command.target));
  return command && isOfNamed ? [command] : undefined;
}

/** Each part is read in the light of the one before it. */
function inOrder(parts: readonly Slice[], context: OfflineContext, readOne: ReadOne): Command[] {
  const commands: Command[] = [];
  for (const each of parts) {
    const before = commands.at(-1);
    const told = readOne(each, before ? behind(before, context) : context);
    commands.push(before?.kind === "find" ? ofThose(told) : told);
  }
  return commands;
}

/** "add Ana and remind me to call her": she is the new lead, whatever page is open. */
function behind(before: Command, context: OfflineContext): OfflineContext {
  if (before.kind !== "create") return context;
  const { lead: _, ...page } = context.page;
  return { ...context, page, hasSpokenOfLead: true };
}

/** "everything in New for a month, move to nurture": all that was found. */
function ofThose(command: Command): Command {
  const isUnsaid =
    command.kind === "change" && command.target.kind === "it" && command.target.isUnsaid === true;
  return isUnsaid ? { ...command, target: { kind: "them" } } : command;
}

/** "assign Ana to Mia and mark her as qualified": two commands, unless the rest is free text. */
function sentences(slice: Slice, context: OfflineContext, readOne: ReadOne): Slice[] {
  if (isFreeText(slice) || isOneNewLead(slice, context)) return [slice];
  const { tokens } = slice;
  for (const at of tokens.keys()) {
    if (at === 0 || !joints.has(tokens[at]?.plain ?? "")) continue;
    let next = at + 1;
    while (
      joints.has(tokens[next]?.plain ?? "") ||
      ["also", "please", "so", "pls", "maybe"].includes(tokens[next]?.plain ?? "")
    )
      next += 1;
    const act = acts.at(tokens, next);
    // "and move by before March" speaks of a field.
    const isField = act && (termsOf(context).fields.at(tokens, next)?.end ?? 0) > act.end;
    const isAct = act && !isField && next < tokens.length - 1;
    const before = isAct ? part(slice, 0, at) : undefined;
    if (!before || readOne(before, context).kind === "unknown") continue;
    return [before, ...sentences(opened(part(slice, next)), context, readOne)].slice(0, MOST_COMMANDS);
  }
  return [slice];
}

/** "assign to Mia, status contacted": changes side by side, of which only the first has its verb. */
function sideBySide(slice: Slice, context: OfflineContext, readOne: ReadOne): Command[] | undefined {
  for (const [at, { plain, text }] of slice.tokens.entries()) {
    if (at === 0 || !(joints.has(plain) || joints.has(text))) continue;
    const first = readOne(part(slice, 0, at), context);
    if (first.kind !== "change") continue;
    const behind = opened(part(slice, at + 1));
    const rest = [behind, ordered(behind)]
      .map((each) => readAll(each, context, readOne))
      .find((each) => each.every(({ kind }) => kind === "change"));
    if (rest) return [first, ...rest];
  }
  return undefined;
}

/** The part with the verb that was left out. */
function ordered(slice: Slice): Slice {
  const verb: Token = { kind: "word", text: "set", plain: "set", start: 0, end: 0 };
  return { ...slice, tokens: [verb, ...slice.tokens] };
}

/** "Ana Ruiz said no, mark as lost: too far": what is told first says whom the order is about. */
function prefaced(slice: Slice, context: OfflineContext, readOne: ReadOne): Command[] | undefined {
  for (const [at, { plain, text }] of slice.tokens.entries()) {
    if (at === 0 || !(pauses.has(plain) || pauses.has(text))) continue;
    const order = opened(part(slice, at + 1));
    if (!acts.at(order.tokens, 0)) continue;
    const commands = readAll(order, context, readOne);
    if (!commands.every(({ kind }) => kind === "change")) continue;
    const subject = subjectOf(part(slice, 0, at), context);
    if (!subject) return undefined;
    const told = part(slice, 0, at);
    const spokenOf = subject.kind === "named" ? ({ kind: "it" } as const) : subject;
    return commands.map((command, index) =>
      withPreface(command, index === 0 ? subject : spokenOf, told, context),
    );
  }
  return undefined;
}

/** "not interested, close it as lost": what was told first is whose it is, and why. */
function withPreface(
  command: Command,
  subject: Target,
  told: Slice,
  { vocabulary }: OfflineContext,
): Command {
  if (command.kind !== "change") return command;
  const target = command.target.kind === "it" ? subject : command.target;
  const { change } = command;
  if (change.kind !== "status" || change.lossReason) return { ...command, target };
  const isUnexplained = vocabulary.statuses.some(
    ({ key, requiresReason }) => requiresReason && key === change.keys[0],
  );
  const named = subject.kind === "named" ? subject.name.split(" ").length : 0;
  const reason = isUnexplained ? typed(part(told, named)) : "";
  return { ...command, target, change: reason ? { ...change, lossReason: reason } : change };
}

/** The lead whose name begins a sentence; a member who is named there owns leads and is none. */
function subjectOf({ text, tokens }: Slice, context: OfflineContext) {
  const end = tokens.findIndex(
    (token) => token.kind !== "word" || !(/^\p{Lu}/u.test(token.text) || isForeign(token, context)),
  );
  const name = { text, tokens: end < 0 ? tokens : tokens.slice(0, end) };
  const isKnown = context.page.lead !== undefined || context.hasSpokenOfLead === true;
  if (name.tokens.length === 0)
    return isKnown ? ({ kind: "it", isPage: context.page.lead !== undefined } as const) : undefined;
  const isMember = termsOf(context).members.at(name.tokens, 0)?.end === name.tokens.length;
  const target = isMember ? undefined : readTarget(name, context);
  return target?.kind === "named" && !target.query ? target : undefined;
}
