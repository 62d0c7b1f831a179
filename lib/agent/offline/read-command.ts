import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { corrected, withoutDenial } from "./corrected";
import { opened } from "./courtesy";
import { readAnswered } from "./read-answered";
import { readAssign } from "./read-assign";
import { readBare } from "./read-bare";
import { readBreakdown, readPartBreakdown } from "./read-breakdown";
import { readCreate } from "./read-create";
import { readDescription } from "./read-description";
import { readDoings } from "./read-doings";
import { readEvent } from "./read-event";
import { readFactQuestion } from "./read-fact-question";
import { readFieldBreakdown } from "./read-field-breakdown";
import { readFields } from "./read-fields";
import { readFigures } from "./read-figures";
import { readFraction } from "./read-fraction";
import { readFrame } from "./read-frame";
import { readImpossible } from "./read-impossible";
import { readLateTarget } from "./read-late-target";
import { readLog } from "./read-log";
import { readMerge, readPin, readSame } from "./read-merge";
import { readNewTag } from "./read-new-tag";
import { readNextStep } from "./read-next-step";
import { isFreeText, readKeptLast, readNote } from "./read-note";
import { readOutcome } from "./read-outcome";
import { readPlaced } from "./read-placed";
import { readRemoval } from "./read-removal";
import { questions, readSearch } from "./read-search";
import { readAll } from "./read-several";
import { readShift } from "./read-shift";
import { readSmallTalk } from "./read-small-talk";
import { readStatement } from "./read-statement";
import { readStatus } from "./read-status";
import { readStory } from "./read-story";
import { readAverage, readSum } from "./read-sum";
import { readTags } from "./read-tags";
import { readNewTask } from "./read-task";
import { readTaskAct } from "./read-task-act";
import { readTasks } from "./read-tasks";
import { neededTask } from "./read-together";
import { readTopic } from "./read-topic";
import { readUnknown } from "./read-unknown";
import { readVague } from "./read-vague";
import { readValueFirst } from "./read-value-first";
import { readViews } from "./read-views";
import type { Slice } from "./slices";
import { respelled } from "./spelling";
import { LONGEST_COMMAND, tokensOf } from "./tokens";
import { momentAt } from "./values";

/** What a message asks for, in the order in which it is to be done. Never throws. */
export function readCommands(message: string, context: OfflineContext): Command[] {
  if (message.length > LONGEST_COMMAND)
    return [{ kind: "unable", why: "That is too long for me. Give me one short command at a time." }];
  const { text, tokens } = tokensOf(message);
  const small = readSmallTalk({ text, tokens });
  if (small) return [small];
  const meant = isFreeText({ text, tokens }) ? undefined : corrected({ text, tokens }, context);
  if (meant === null) return [{ kind: "unclear", question: takenBack }];
  const slice = opened(meant ?? { text, tokens });
  const sure = withoutDenial(slice, context, (each) => readAll(each, context, readOne));
  if (sure) return sure;
  const once = onceEach();
  const plain = readAll(slice, context, once);
  const needed = leftOver(plain) > 0 ? neededAt(meant ?? { text, tokens }, context) : undefined;
  if (needed) return [needed];
  if (leftOver(plain) === 0) return plain;
  const better = respelled(slice, context, isGuess(plain));
  const guessed = better && readAll(better, context, onceEach());
  return guessed && leftOver(guessed) === 0 ? guessed : plain;
}

/** A task, only where a day or a time is told with it. */
function neededAt(slice: Slice, context: OfflineContext): Command | undefined {
  const isTimed = slice.tokens.some((_, at) => momentAt(slice.tokens, at, context));
  return isTimed ? neededTask(slice, context) : undefined;
}

const takenBack =
  "You took something back, and I cannot tell what. Say it once more, the way it should be.";

const UNREAD = 100;

/** Everything was read, though a word was taken for a place: only a word of the team's own may be meant instead. */
const isGuess = (commands: readonly Command[]): boolean =>
  commands.every(({ kind }) => kind !== "unknown" && kind !== "unclear") &&
  leftOver(commands.map(withoutGuesses)) === 0;

const withoutGuesses = (command: Command): Command =>
  command.kind === "find" ? { ...command, query: { ...command.query, guesses: 0 } } : command;

/** How many words of a message nothing was made of. */
function leftOver(commands: readonly Command[]): number {
  return commands.reduce((sum, command) => {
    if (command.kind === "unknown" || (command.kind === "unclear" && command.isUnread))
      return sum + UNREAD;
    if (command.kind === "find" && command.query.isSet)
      return sum + command.query.words.length + command.query.guesses;
    if (command.kind !== "change" || !("query" in command.target)) return sum;
    const { query, kind } = command.target;
    const words = kind === "named" && query?.isSet ? query.words.length : 0;
    return sum + words + (query?.guesses ?? 0);
  }, 0);
}

/** A message is cut in many ways, and the same part comes up again and again: each is read once. */
function onceEach(): typeof readOne {
  const known = new WeakMap<OfflineContext, Map<string, Command>>();
  return (slice, context) => {
    const read = known.get(context) ?? new Map<string, Command>();
    known.set(context, read);
    const key = `${slice.tokens[0]?.start} ${slice.tokens.map(({ text }) => text).join(" ")}`;
    const before = read.get(key);
    if (before) return before;
    const command = readOne(slice, context);
    read.set(key, command);
    return command;
  };
}

/** Changes are read before searches: what is meant as a change must never end as a harmless list. */
function readOne(slice: Slice, context: OfflineContext): Command {
  const { tokens } = slice;
  if (tokens.length === 0) return readSmallTalk(slice) ?? { kind: "unknown" };
  const asked =
    readKeptLast(slice, context) ??
    readStory(slice, context) ??
    readSmallTalk(slice) ??
    readPin(slice, context) ??
    readViews(slice) ??
    readNewTask(slice, context) ??
    readTaskAct(slice, context) ??
    readTasks(slice, context) ??
    readAverage(slice, context) ??
    readFigures(slice, context) ??
    readFieldBreakdown(slice, context) ??
    readBreakdown(slice) ??
    readPartBreakdown(slice, context) ??
    readTopic(slice, context) ??
    readDoings(slice, context) ??
    readSum(slice, context) ??
    readImpossible(slice, context);
  const change = questions.at(tokens, 0)
    ? () => readForAll(slice, context)
    : () => readChange(slice, context);
  return (
    asked ??
    change() ??
    readFactQuestion(slice, context) ??
    readBare(slice, context) ??
    readSearch(slice, context) ?? { kind: "unknown" }
  );
}

/** "all leads from Zillow should be tagged VIP" begins like a search, and orders. */
function readForAll(slice: Slice, context: OfflineContext): Command | undefined {
  const told = readDescription(slice, context);
  return told?.kind === "change" && told.target.kind === "set" ? told : undefined;
}

function readChange(slice: Slice, context: OfflineContext): Command | undefined {
  return (
    readMerge(slice, context) ??
    readSame(slice, context) ??
    readNote(slice, context) ??
    readLog(slice, context) ??
    readNewTag(slice, context) ??
    readCreate(slice, context) ??
    readFraction(slice, context) ??
    readLateTarget(slice, context) ??
    readPlaced(slice, context) ??
    readAnswered(slice, context) ??
    readValueFirst(slice, context) ??
    readShift(slice, context) ??
    readEvent(slice, context) ??
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
