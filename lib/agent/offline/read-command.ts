import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { readAssign } from "./read-assign";
import { readBreakdown } from "./read-breakdown";
import { readCreate } from "./read-create";
import { readDescription } from "./read-description";
import { readDoings } from "./read-doings";
import { readFactQuestion } from "./read-fact-question";
import { readFields } from "./read-fields";
import { readFraction } from "./read-fraction";
import { readFrame } from "./read-frame";
import { readImpossible } from "./read-impossible";
import { readLateTarget } from "./read-late-target";
import { readNextStep } from "./read-next-step";
import { isFreeText, readNote } from "./read-note";
import { readOutcome } from "./read-outcome";
import { readRemoval } from "./read-removal";
import { questions, readSearch } from "./read-search";
import { readSmallTalk } from "./read-small-talk";
import { readStatement } from "./read-statement";
import { readStatus } from "./read-status";
import { readStory } from "./read-story";
import { readNewTag, readTags } from "./read-tags";
import { readTopic } from "./read-topic";
import { readUnknown } from "./read-unknown";
import { readVague } from "./read-vague";
import { part, type Slice, trimmed } from "./slices";
import { respelled } from "./spelling";
import { LONGEST_COMMAND, tokensOf } from "./tokens";

/** What a message asks for, in the order in which it is to be done. Never throws. */
export function readCommands(message: string, context: OfflineContext): Command[] {
  if (message.length > LONGEST_COMMAND)
    return [{ kind: "unable", why: "That is too long for me. Give me one short command at a time." }];
  const { text, tokens } = tokensOf(message);
  const slice = opened({ text, tokens });
  const plain = readAll(slice, context);
  const better = leftOver(plain) > 0 ? respelled(slice, context) : undefined;
  const guessed = better && readAll(better, context);
  return guessed && leftOver(guessed) === 0 ? guessed : plain;
}

const UNREAD = 100;

/** How many words of a message nothing was made of. */
function leftOver(commands: readonly Command[]): number {
  return commands.reduce((sum, command) => {
    if (command.kind === "unknown") return sum + UNREAD;
    if (command.kind === "find" && command.query.isSet) return sum + command.query.words.length;
    const query =
      command.kind === "change" && command.target.kind === "named" ? command.target.query : undefined;
    return sum + (query?.isSet ? query.words.length : 0);
  }, 0);
}

function readAll(slice: Slice, context: OfflineContext): Command[] {
  const parts = sentences(slice, context);
  if (parts.length > 1) {
    const commands = parts.map((each) => readOne(each, context));
    const refused = commands.find(({ kind }) => kind === "unable");
    if (refused) return [refused];
    if (commands.every(({ kind }) => kind !== "unknown")) return commands;
  }
  const only = readOne(slice, context);
  return only.kind === "unknown" ? (changesIn(slice, context) ?? [only]) : [only];
}

/** "assign to Mia, status contacted": changes side by side, of which only the first has its verb. */
function changesIn(slice: Slice, context: OfflineContext): Command[] | undefined {
  for (const [at, { plain, text }] of slice.tokens.entries()) {
    if (at === 0 || !(joints.has(plain) || joints.has(text))) continue;
    const first = readOne(part(slice, 0, at), context);
    if (first.kind !== "change") continue;
    const rest = readAll(opened(part(slice, at + 1)), context);
    if (rest.every(({ kind }) => kind === "change")) return [first, ...rest];
  }
  return undefined;
}

const courtesies = phraseSet(
  "please, can you, could you, would you, can you please, could you please, would you please, i want to, i would like to, i'd like to, i need to, i want you to, let's, lets, go ahead and, hey, hi, hello, ok, okay, now, then, also, and, so, just, pls, kindly, i need you to, would you mind, can we, could we, help me, help me to, will you, do me a favor and, quickly, i'd like you to, can i, may i, let us, please can you, we need to, you should, you can, alright, well, great, thanks, thank you, perfect, yes, assistant, rapport, um, uh, i think we should",
);

/** Without the courtesy at the beginning. */
function opened(slice: Slice): Slice {
  let rest = trimmed(slice);
  for (;;) {
    const courtesy = courtesies.at(rest.tokens, 0);
    if (!courtesy || courtesy.end >= rest.tokens.length) return rest;
    rest = trimmed(part(rest, courtesy.end));
  }
}

const acts = phraseSet(
  "assign, give, mark, set, move, change, tag, untag, add, note, delete, remove, update, put, show, list, find, create, undo, split, share, restore, unassign, rename, leave, write, clear, schedule, follow up, label, distribute, hand, transfer, open, count, close, make, reassign, flag, edit, divide, take, drop, bin, trash, remind, log, untag, apply, attach, switch, turn, convert, pass, release, get rid of, follow, plan, book, write down, jot down",
);
const joints = new Set(["and", "then", ",", ";", ".", "&"]);

/** "assign Ana to Mia and mark her as qualified": two commands, unless the rest is free text. */
function sentences(slice: Slice, context: OfflineContext): Slice[] {
  if (isFreeText(slice) || readCreate(slice, context)?.kind === "create") return [slice];
  const { tokens } = slice;
  for (const at of tokens.keys()) {
    if (at === 0 || !joints.has(tokens[at]?.plain ?? "")) continue;
    let next = at + 1;
    while (
      joints.has(tokens[next]?.plain ?? "") ||
      ["also", "please"].includes(tokens[next]?.plain ?? "")
    )
      next += 1;
    const isAct = acts.at(tokens, next) && next < tokens.length - 1;
    const before = isAct ? part(slice, 0, at) : undefined;
    if (!before || readOne(before, context).kind === "unknown") continue;
    return [before, ...sentences(opened(part(slice, next)), context)].slice(0, 5);
  }
  return [slice];
}

/** Changes are read before searches: what is meant as a change must never end as a harmless list. */
function readOne(slice: Slice, context: OfflineContext): Command {
  const { tokens } = slice;
  if (tokens.length === 0) return readSmallTalk(slice) ?? { kind: "unknown" };
  const asked =
    readStory(slice, context) ??
    readSmallTalk(slice) ??
    readBreakdown(slice) ??
    readTopic(slice, context) ??
    readDoings(slice, context) ??
    readImpossible(slice, context);
  const change = questions.at(tokens, 0) ? undefined : () => readChange(slice, context);
  return (
    asked ??
    change?.() ??
    readFactQuestion(slice, context) ??
    readSearch(slice, context) ?? { kind: "unknown" }
  );
}

function readChange(slice: Slice, context: OfflineContext): Command | undefined {
  return (
    readNote(slice, context) ??
    readNewTag(slice) ??
    readCreate(slice, context) ??
    readFraction(slice, context) ??
    readLateTarget(slice, context) ??
    readTags(slice, context) ??
    readAssign(slice, context) ??
    readOutcome(slice, context) ??
    readStatus(slice, context) ??
    readNextStep(slice, context) ??
    readFields(slice, context) ??
    readStatement(slice, context) ??
    readDescription(slice, context) ??
    readVague(slice, context) ??
    readRemoval(slice, context) ??
    readFrame(slice, context) ??
    readUnknown(slice, context)
  );
}
