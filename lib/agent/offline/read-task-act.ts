import type { Command, TaskAct } from "./command";
import type { OfflineContext } from "./context";
import { durationAt } from "./durations";
import { isForeign } from "./foreign-words";
import { phraseSet, phraseTable } from "./phrases";
import { part, type Slice, splits, trimmed, whole } from "./slices";
import { termsOf } from "./terms";
import { spelled } from "./tokens";
import { momentAt, plannedDay } from "./values";

type Verb = "done" | "reopen" | "start" | "cancel" | "snooze" | "delete" | "mark" | "assign";

const verbs = phraseTable<Verb>({
  done: "done with, all done with, done, finished with, knocked out, wrapped up, wrap up, took care of, i took care of, taken care of, got done with, just did, i just did, just finished, i just finished, handled, i handled, we did, we finished, mark off, strike, strike off, finally finished, finally did, finished, finish, complete, completed, check off, tick off, close, i did, i have done, ive done, i finished, i completed, cross off, i am done with, im done with, did",
  reopen: "reopen, re open, open again, undo",
  start: "start, begin, i am working on, im working on, working on",
  cancel: "cancel, call off, drop, scrap",
  snooze:
    "change the due date of, set the due date of, move the due date of, change due date of, set due date of, change the due date for, set the due date for, change the deadline of, move the deadline of, set the deadline of, change the date of, move the date of, put off, hold off on, hold off, bump, kick, slide, push out, snooze, postpone, delay, push, push back, move, reschedule, defer, shift",
  delete: "delete, remove, bin, trash, get rid of",
  mark: "mark, set, make, flag, change",
  assign: "assign, give, hand, reassign, pass",
});
/** These speak of tasks without the word. */
const unmistakable = new Set(["done", "finished", "check", "tick", "cross"]);
const nouns = phraseSet("task, tasks, to do, todo, reminder, to dos, todos, reminders");
const tails = phraseTable<"done" | "start" | "reopen" | "cancel">({
  done: "as done, done, as completed, completed, as complete, complete, as finished, finished, is done, is finished, is completed, off, as closed, is complete, has been done, is sorted, sorted, is handled, is taken care of, taken care of, is finished now, got done, is all done, all done, was done, is out of the way",
  start: "as started, as in progress, in progress, started, is in progress",
  reopen: "as open, as not done, as to do, as todo, not done",
  cancel: "as cancelled, cancelled, as canceled, canceled, is cancelled",
});
const priorities = phraseTable<"low" | "medium" | "high" | "urgent">({
  urgent:
    "top priority, as top priority, urgent, as urgent, to urgent, priority urgent, priority to urgent",
  high: "to high, as high, high priority, as high priority, to high priority, priority high, high, as important, important, priority to high",
  medium: "medium priority, normal priority, to medium priority, priority to medium",
  low: "to low, as low, low priority, as low priority, to low priority, priority low, priority to low, low",
});
const until = phraseSet("to, until, till, by, for, on");
const links = phraseSet("to, over to, for");
const noise = phraseSet(
  "the, my, our, his, her, their, task, tasks, to do, todo, reminder, reminders, with, for, about, of, a, that, this, it, called, named, as, :, 's, to, i, have, called,",
);

/** "done with the Ana task", "mark the task call Ana as done", "snooze the contract task to Friday". */
export function readTaskAct(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = withoutEcho(trimmed(raw));
  // A lead's next task is its next step.
  if (slice.tokens.some((_, at) => nextOfLead.at(slice.tokens, at))) return undefined;
  const saysTask = slice.tokens.some((_, at) => nouns.at(slice.tokens, at));
  const verb = verbs.at(slice.tokens, 0);
  const isSure = unmistakable.has(slice.tokens[0]?.plain ?? "") && (verb?.end ?? 0) > 1;
  const isQuoted = verb?.value === "mark" && slice.tokens[verb.end]?.kind === "quoted";
  const isHeld = verb?.value === "mark" && isEnded(part(slice, verb.end));
  const isPut = verb?.value === "snooze" && isPlan(part(slice, verb.end), context);
  const whether = saysTask ? didI.at(slice.tokens, 0) : undefined;
  const asked = whether && verbs.at(slice.tokens, whether.end)?.value === "done" ? whether : undefined;
  if (asked) return isDone(part(slice, verbs.at(slice.tokens, asked.end)?.end ?? asked.end), context);
  if (isQuestion.at(slice.tokens, 0) || (!saysTask && !isSure && !isPut && !isQuoted && !isHeld))
    return undefined;
  if (!verb) return finished(slice, "done");
  const rest = part(slice, verb.end);
  switch (verb.value) {
    case "mark":
      return finished(rest) ?? ranked(rest);
    case "snooze":
      return snoozed(rest, context);
    case "assign":
      return assigned(rest, context);
    default:
      return command(untailed(rest)?.rest ?? rest, { kind: verb.value });
  }
}

/** What is planned and then moved without the word task: "push the Ana Ruiz call to Monday". */
const plans = new Set(
  "call meeting showing viewing visit appointment followup walkthrough inspection lunch coffee email".split(
    " ",
  ),
);

const nextOfLead = phraseSet(
  "his next task, her next task, their next task, its next task, 's next task, the next task here, the next task on this lead",
);
const owned = new Set(["my", "our", "the", "that", "this", "his", "her", "their"]);
const planLinks = new Set(["with", "to", "for", "at"]);

/** "the call with Ana as done" */
function isEnded(slice: Slice): boolean {
  const { tokens } = trimmed(slice);
  const first = owned.has(tokens[0]?.plain ?? "") ? 1 : 0;
  const isPlanned =
    plans.has(tokens[first]?.plain ?? "") && planLinks.has(tokens[first + 1]?.plain ?? "");
  return isPlanned && untailed(slice)?.act === "done";
}

/** "the Ana Ruiz call to Monday", "my call with Ana by 3 days": what is put to another time is planned. */
function isPlan(slice: Slice, context: OfflineContext): boolean {
  const named = apart(slice, context)?.before;
  if (!named) return false;
  const { tokens } = trimmed(named);
  const first = owned.has(tokens[0]?.plain ?? "") ? 1 : 0;
  const isFirst =
    plans.has(tokens[first]?.plain ?? "") && planLinks.has(tokens[first + 1]?.plain ?? "");
  return isFirst || plans.has(tokens.at(-1)?.plain ?? "");
}

const by = phraseSet("by, for, another, for another, out, back, out by, back by, by another");
const laters = phraseSet("later, more, further, from then, ahead, out, back");

/** What is to be done later, and when: to a day, or so much later. */
function apart(slice: Slice, context: OfflineContext): { before: Slice; act: TaskAct } | undefined {
  for (const at of slice.tokens.keys()) {
    const lead = by.at(slice.tokens, at);
    const length = at > 0 ? durationAt(slice.tokens, lead?.end ?? at) : undefined;
    const late =
      length &&
      (laters.at(slice.tokens, length.end) ??
        (slice.tokens.slice(at, length.end).some(({ plain }) => plain === "more")
          ? length
          : undefined));
    const isLed = lead !== undefined && lead.end > at;
    if (length && (isLed || late) && (late?.end ?? length.end) === slice.tokens.length)
      return { before: part(slice, 0, at), act: { kind: "postpone", by: length.value } };
  }
  for (const { before, behind } of splits(slice, until)) {
    const day = whole(behind, (tokens, at) => plannedDay(tokens, at, context));
    const moment = whole(behind, (tokens, at) => momentAt(tokens, at, context));
    const time = day?.day.toString() ?? moment?.instant;
    if (time) return { before, act: { kind: "snooze", until: time } };
  }
  return undefined;
}

const echoes = phraseSet(
  "tick it off, check it off, cross it off, mark it done, mark it as done, mark that done, mark that as done, close it, close that, tick that off, check that off, so tick it off, so check it off, complete it, it is done, its done, mark it complete, mark it off, strike it off, you can close it, you can tick it off",
);

/** "done with the contract task, tick it off": said twice. */
function withoutEcho(slice: Slice): Slice {
  const at = slice.tokens.findIndex(
    (_, place) => echoes.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  const isApart = slice.tokens[at - 1]?.kind === "mark" || slice.tokens[at - 1]?.plain === "and";
  return at > 1 && isApart ? trimmed(part(slice, 0, at - 1)) : slice;
}

/** "did I finish the contract task?" asks, also without its mark. */
const isQuestion = phraseSet(
  "did i, did we, have i, have we, has, is, was, do i, when did i, when is, when was, who, what, which, how many, are",
);

const didI = phraseSet(
  "did i, did i already, have i, have i already, did we, did we already, have we, have we already",
);

/** "did I finish the task about Diana's contract": the tasks of that name, those that are done among them. */
function isDone(slice: Slice, context: OfflineContext): Command | undefined {
  const { tokens } = trimmed(slice);
  const kept = tokens.filter((token, at) => token.kind !== "mark" && !noise.at(tokens, at));
  const words = kept.map((token) =>
    isForeign(token, context) ? token.text.replace(/(?<=\p{L}{3})s$/u, "") : token.text,
  );
  const q = words.join(" ");
  return q ? { kind: "tasks", input: { q, sort: "dueAt" }, isCount: false } : undefined;
}

const command = (slice: Slice, act: TaskAct): Command => {
  const name = nameIn(slice);
  const isAll = slice.tokens.some(({ plain }) => everyOne.has(plain));
  return isAll
    ? { kind: "unclear", question: "I change one task at a time. Which one? Or tick them under Tasks." }
    : { kind: "task", name, act };
};
const everyOne = new Set(["all", "every", "everything", "each", "both"]);

/** What is left of the words when those that only say that it is a task are taken out. */
function nameIn(slice: Slice): string {
  const { tokens } = trimmed(slice);
  const kept = tokens.filter((token, at) => token.kind !== "mark" && !noise.at(tokens, at));
  return spelled(kept);
}

function untailed(slice: Slice) {
  const { text, tokens } = trimmed(slice);
  for (const at of tokens.keys()) {
    const tail = tails.at(tokens, at);
    if (tail?.end === tokens.length)
      return { rest: { text, tokens: tokens.slice(0, at) }, act: tail.value };
  }
  return undefined;
}

/** "… as done"; a sentence without a verb only when it says done. */
function finished(slice: Slice, only?: "done"): Command | undefined {
  const tail = untailed(slice);
  return tail && (!only || tail.act === only) ? command(tail.rest, { kind: tail.act }) : undefined;
}

const priorityOf = phraseSet("the priority of, priority of, the priority for, priority for");

function ranked(slice: Slice): Command | undefined {
  const { text, tokens: all } = trimmed(slice);
  const tokens = all.slice(priorityOf.at(all, 0)?.end ?? 0);
  for (const at of tokens.keys()) {
    const found = priorities.at(tokens, at);
    if (found?.end === tokens.length)
      return command(
        { text, tokens: tokens.slice(0, at) },
        { kind: "priority", priority: found.value },
      );
  }
  return undefined;
}

function snoozed(slice: Slice, context: OfflineContext): Command | undefined {
  const found = apart(slice, context);
  if (found) return command(found.before, found.act);
  return { kind: "unclear", question: "Until when? For instance “move the task to Friday”." };
}

function assigned(slice: Slice, context: OfflineContext): Command | undefined {
  for (const { before, behind } of splits(slice, links).toReversed()) {
    const to = whole(behind, (tokens, at) => termsOf(context).members.at(tokens, at));
    if (to) return command(before, { kind: "assign", to });
  }
  return undefined;
}
