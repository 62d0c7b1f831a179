import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { mayBeName } from "./foreign-words";
import { sourceCondition } from "./label-conditions";
import { phraseSet } from "./phrases";
import { readLog } from "./read-log";
import { readNewTask } from "./read-task";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { type Token, tokensOf } from "./tokens";

/** One sentence that speaks of several leads, each with its own command; undefined when it does not. */
export const readTogether = (slice: Slice, context: OfflineContext): Command[] | undefined =>
  tasksForEach(slice, context) ?? loggedOneByOne(slice, context);

/** "remind me to call Ana Ruiz and Zoe on Friday": a task for each. */
function tasksForEach(slice: Slice, context: OfflineContext): Command[] | undefined {
  const { text, tokens } = slice;
  const run = namesIn(tokens, context);
  if (!run || readNewTask(slice, context)?.kind !== "newTask") return undefined;
  const target = readTarget(part(slice, run.start, run.end), context);
  if (target?.kind !== "names") return undefined;
  const before = text.slice(tokens[0]?.start, tokens[run.start]?.start);
  const behind = text.slice(tokens[run.end - 1]?.end, tokens.at(-1)?.end);
  const commands = target.names.map((name) =>
    readNewTask(tokensOf(`${before}${name}${behind}`), context),
  );
  return commands.every((each) => each?.kind === "newTask") ? (commands as Command[]) : undefined;
}

const and = phraseSet("and, &");

/** The longest run of capitalized words that "and" joins: names of people, never of members of the team. */
function namesIn(tokens: readonly Token[], context: OfflineContext) {
  const isName = (at: number) =>
    tokens[at]?.kind === "word" &&
    /^\p{Lu}/u.test(tokens[at]?.text ?? "") &&
    !termsOf(context).members.at(tokens, at);
  for (let start = 1; start < tokens.length; start += 1) {
    if (!isName(start)) continue;
    let end = start;
    let joints = 0;
    while (isName(end) || ((and.at(tokens, end) || tokens[end]?.text === ",") && isName(end + 1))) {
      joints += isName(end) ? 0 : 1;
      end += 1;
    }
    if (joints > 0) return { start, end };
    start = end;
  }
  return undefined;
}

const pauses = phraseSet("but").add(",", true).add(";", true).add(".", true);

/** "talked to Diana and Zoe, Ana didn't pick up": each clause tells of its own call. */
function loggedOneByOne(slice: Slice, context: OfflineContext): Command[] | undefined {
  const clauses = clausesOf(slice);
  if (clauses.length < 2) return undefined;
  const logs = clauses.map((each) => readLog(each, context));
  const isEach = logs.every((each) => each?.kind === "log" && each.target.kind !== "it");
  return isEach ? (logs as Command[]) : undefined;
}

function clausesOf(slice: Slice): Slice[] {
  const cut = splits(slice, pauses).find(({ before }) => before.tokens.length > 0);
  if (!cut) return slice.tokens.length > 0 ? [trimmed(slice)] : [];
  return [trimmed(cut.before), ...clausesOf(trimmed(cut.behind))];
}

const openings = phraseSet(
  "add, create, new leads, new leads:, two, three, four, two new leads, three new leads, two new, three new, two leads, three leads, add two leads, add these, got two, got three, got two new leads, we got two, we got three, enter, two more, three more, some new leads, couple of new leads",
);
const joints = phraseSet("and, &").add(",", true).add(";", true).add("/", true);
const FEWEST_NAMES = 2;

/** "two from the website: Carla Jimenez carla@x.com and Ben Stokes ben@y.com": who begins with a name and is reached. */
export function newLeadsIn(slice: Slice, context: OfflineContext): Slice[] | undefined {
  const { tokens } = slice;
  if (!openings.at(tokens, 0)) return undefined;
  const starts = [...tokens.keys()].filter((at) => begins(tokens, at, context));
  if (starts.length < FEWEST_NAMES) return undefined;
  const [first = 0] = starts;
  const source = tokens
    .slice(0, first)
    .flatMap((_, at) => sourceCondition(tokens.slice(0, first), at, context)?.value.filter ?? [])[0];
  const from = source && "field" in source ? ` from ${String(source.value)}` : "";
  return starts.map((start, index) => {
    const body = typed(trimmed(part(slice, start, (starts[index + 1] ?? tokens.length + 1) - 1)));
    return tokensOf(`new lead ${body}${from}`);
  });
}

/** A name of two words or more, right before an address or a number, at the beginning of a list's item. */
function begins(tokens: readonly Token[], at: number, context: OfflineContext): boolean {
  const isItem = at > 0 && (joints.at(tokens, at - 1) ?? tokens[at - 1]?.text === ":");
  if (!isItem && !(at > 0 && tokens[at - 1]?.plain === "add")) return false;
  let end = at;
  while (mayBeName(tokens[end], context)) end += 1;
  const next = tokens[tokens[end]?.text === "," ? end + 1 : end];
  return end - at >= FEWEST_NAMES && (next?.kind === "email" || next?.kind === "phone");
}

const needs = phraseSet(
  "i need to, i have to, i gotta, ive got to, i must, i should, need to, have to, gotta, i want to remember to, i've got to",
);

/** "I need to drop off keys tomorrow at 4": what somebody has to do, and is no order to the assistant. */
export function neededTask(slice: Slice, context: OfflineContext): Command | undefined {
  const opening = needs.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = part(slice, opening.end);
  const [first] = rest.tokens;
  return first && readNewTask(tokensOf(`remind me to ${typed(rest)}`), context);
}
