import type { Command, TaskAct } from "./command";
import type { OfflineContext } from "./context";
import { isForeign } from "./foreign-words";
import { phraseSet, phraseTable } from "./phrases";
import { part, type Slice, splits, trimmed, whole } from "./slices";
import { termsOf } from "./terms";
import { spelled } from "./tokens";
import { momentAt, plannedDay } from "./values";

type Verb = "done" | "reopen" | "start" | "cancel" | "snooze" | "delete" | "mark" | "assign";

const verbs = phraseTable<Verb>({
  done: "done with, done, finished with, finished, finish, complete, completed, check off, tick off, close, i did, i have done, ive done, i finished, i completed, cross off, i am done with, im done with, did",
  reopen: "reopen, re open, open again, undo",
  start: "start, begin, i am working on, im working on, working on",
  cancel: "cancel, call off, drop, scrap",
  snooze: "snooze, postpone, delay, push, push back, move, reschedule, defer, shift",
  delete: "delete, remove, bin, trash, get rid of",
  mark: "mark, set, make, flag, change",
  assign: "assign, give, hand, reassign, pass",
});
/** These speak of tasks without the word. */
const unmistakable = new Set(["done", "finished", "check", "tick", "cross"]);
const nouns = phraseSet("task, tasks, to do, todo, reminder, to dos");
const tails = phraseTable<"done" | "start" | "reopen" | "cancel">({
  done: "as done, done, as completed, completed, as complete, complete, as finished, finished, is done, is finished, is completed, off, as closed, is complete, has been done",
  start: "as started, as in progress, in progress, started, is in progress",
  reopen: "as open, as not done, as to do, as todo, not done",
  cancel: "as cancelled, cancelled, as canceled, canceled, is cancelled",
});
const priorities = phraseTable<"low" | "medium" | "high" | "urgent">({
  urgent: "urgent, as urgent, to urgent, priority urgent, priority to urgent",
  high: "high priority, as high priority, to high priority, priority high, high, as important, important, priority to high",
  medium: "medium priority, normal priority, to medium priority, priority to medium",
  low: "low priority, as low priority, to low priority, priority low, priority to low, low",
});
const until = phraseSet("to, until, till, by, for, on");
const links = phraseSet("to, over to, for");
const noise = phraseSet(
  "the, my, task, tasks, to do, todo, reminder, reminders, with, for, about, of, a, that, this, it, called, named, as, :, 's, to, i, have, called,",
);

/** "done with the Ana task", "mark the task call Ana as done", "snooze the contract task to Friday". */
export function readTaskAct(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const saysTask = slice.tokens.some((_, at) => nouns.at(slice.tokens, at));
  const verb = verbs.at(slice.tokens, 0);
  const isSure = unmistakable.has(slice.tokens[0]?.plain ?? "") && (verb?.end ?? 0) > 1;
  const isPut = verb?.value === "snooze" && plans.has(lastOf(slice, context));
  const whether = saysTask ? didI.at(slice.tokens, 0) : undefined;
  const asked = whether && verbs.at(slice.tokens, whether.end)?.value === "done" ? whether : undefined;
  if (asked) return isDone(part(slice, verbs.at(slice.tokens, asked.end)?.end ?? asked.end), context);
  if (isQuestion.at(slice.tokens, 0) || (!saysTask && !isSure && !isPut)) return undefined;
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

/** The last word of what is put to another time. */
function lastOf(slice: Slice, context: OfflineContext): string {
  for (const { before, behind } of splits(slice, until)) {
    const isTime =
      whole(behind, (tokens, at) => plannedDay(tokens, at, context)) ??
      whole(behind, (tokens, at) => momentAt(tokens, at, context));
    if (isTime) return trimmed(before).tokens.at(-1)?.plain ?? "";
  }
  return "";
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

const command = (slice: Slice, act: TaskAct): Command => ({ kind: "task", name: nameIn(slice), act });

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

function ranked(slice: Slice): Command | undefined {
  const { text, tokens } = trimmed(slice);
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
  for (const { before, behind } of splits(slice, until)) {
    const day = whole(behind, (tokens, at) => plannedDay(tokens, at, context));
    const moment = whole(behind, (tokens, at) => momentAt(tokens, at, context));
    const time = day?.day.toString() ?? moment?.instant;
    if (time) return command(before, { kind: "snooze", until: time });
  }
  return { kind: "unclear", question: "Until when? For instance “move the task to Friday”." };
}

function assigned(slice: Slice, context: OfflineContext): Command | undefined {
  for (const { before, behind } of splits(slice, links).toReversed()) {
    const to = whole(behind, (tokens, at) => termsOf(context).members.at(tokens, at));
    if (to) return command(before, { kind: "assign", to });
  }
  return undefined;
}
