import { bagOf } from "./bags";
import { todayOf } from "./calendar";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { part, type Slice, splits, trimmed } from "./slices";
import { type Span, spanAt, spanCondition } from "./spans";
import { readTarget } from "./targets";
import { type MemberTerm, termsOf } from "./terms";

const nouns = phraseSet(
  "task, tasks, to dos, todos, to do list, todo list, to do, todo, task list, reminders, agenda, my day, what do i have to do, what should i do, what do i need to do, what is on my plate, what is on my list, what must i do, what have i got to do, whats on my plate, whats on my list, what am i supposed to do, what is there to do, what do i have, what is due, whats due, schedule, next on my list, on my list, whats next on my list, what is next on my list, what is next for me, work list, what have i got on, what have i got, what do i have on, what do i have going on, whats on for me, what is on for me, whats on my calendar, anything, what am i doing, what needs doing, anything on my plate, what is up next, things to do, stuff to do, chores, deadlines, got due, has due, have due",
);
const views = phraseTable<"overdue" | "done" | "upcoming" | "today">({
  overdue: "overdue, late, past due, behind",
  done: "done, completed, finished, closed",
  upcoming: "upcoming, coming up, next",
  today: "today, for today, due today, of today, todays",
});
const priorities = phraseTable<"low" | "medium" | "high" | "urgent">({
  urgent: "urgent, most urgent, urgent priority",
  high: "high priority, important, high",
  medium: "medium priority, normal priority",
  low: "low priority",
});
const people = phraseTable<"me" | "all">({
  me: "my, mine, i, me",
  all: "all, our, team, the team, everybody, everyone, we, every",
});
const counting = phraseSet("how many, count, number of");
const glue = phraseSet(
  "show, show me, list, what, whats, which, are, is, the, a, any, do, does, have, has, there, give me, tell me, see, open, my, of, for, with, on, due, 's, to, this, please, left, still, be, in, that, get, view, assigned to, assigned, remaining, outstanding, pending, how many, count, number of, are there, coming, what are, got, scheduled, planned, at, by, active, so, now, open, still open, members, people, here, more, any more, hows, how, doing, coping, getting on, already",
);
const links = phraseSet("for, about, of, on, with, regarding, concerning");

/** "my tasks today", "Mia's overdue tasks", "tasks for Ana Ruiz", "how many tasks are due this week". */
export function readTasks(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  if (!slice.tokens.some((_, at) => nouns.at(slice.tokens, at))) return undefined;
  const own = asked(slice, context);
  if (own) return own;
  for (const { before, behind } of splits(slice, links)) {
    const target = readTarget(behind, context);
    const isOne =
      target?.kind === "it" ||
      target?.kind === "them" ||
      (target?.kind === "named" && !target.query?.filter);
    const command = target && isOne ? asked(before, context, target) : undefined;
    if (command) return command;
  }
  return held(slice, context) ?? possessed(slice, context);
}

const possessives = new Set(["his", "her", "their", "its"]);

const auxiliaries = phraseSet("does, do, has, have, is, are, did");
const holds = phraseSet("have, have any, have an, have got, got, got any, has, have open, any");

/** "does Ana Ruiz have any open tasks" */
function held(slice: Slice, context: OfflineContext): Command | undefined {
  const aux = auxiliaries.at(slice.tokens, 0);
  if (!aux) return undefined;
  for (let at = aux.end + 1; at < slice.tokens.length; at += 1) {
    const verb = holds.at(slice.tokens, at);
    const target = verb && readTarget(part(slice, aux.end, at), context);
    const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
    const command = verb && target && isOne ? asked(part(slice, verb.end), context, target) : undefined;
    if (command) return command;
  }
  return undefined;
}

/** "Ana Ruiz's tasks", "show his tasks" */
function possessed(slice: Slice, context: OfflineContext): Command | undefined {
  const pronoun = slice.tokens.findIndex(({ plain }) => possessives.has(plain));
  const isSpokenOf = context.page.lead !== undefined || context.hasSpokenOfLead === true;
  if (pronoun >= 0 && isSpokenOf) {
    const rest = { ...slice, tokens: slice.tokens.toSpliced(pronoun, 1) };
    return asked(rest, context, { kind: "it", isPage: context.page.lead !== undefined });
  }
  const at = slice.tokens.findIndex(({ text }) => text === "'s");
  const target = at > 0 ? readTarget(part(slice, 0, at), context) : undefined;
  return target?.kind === "named" && !target.query
    ? asked(part(slice, at + 1), context, target)
    : undefined;
}

function asked(slice: Slice, context: OfflineContext, target?: Target): Command | undefined {
  const bag = bagOf(
    slice.tokens,
    {
      noun: (tokens, at) => nouns.at(tokens, at),
      view: (tokens, at) => views.at(tokens, at),
      priority: (tokens, at) => priorities.at(tokens, at),
      member: (tokens, at) => {
        const found = termsOf(context).members.at(tokens, at);
        return found && found.value.ids[0] !== "me" ? found : undefined;
      },
      who: (tokens, at) => people.at(tokens, at),
      span: (tokens, at) => spanAt(tokens, at, context, "future"),
    },
    glue,
  );
  if (!bag?.noun) return undefined;
  const isVague = slice.tokens.some(({ plain }) => plain === "anything");
  if (isVague && !bag.view && !bag.span) return undefined;
  const isCount = counting.at(slice.tokens, 0) !== undefined;
  const where =
    target ??
    (context.page.lead && !bag.who && !bag.member
      ? ({ kind: "it", isPage: true } as const)
      : undefined);
  return {
    kind: "tasks",
    isCount,
    input: inputOf(bag, where !== undefined, context),
    ...(where && { target: where }),
  };
}

interface Asked {
  view?: "overdue" | "done" | "upcoming" | "today";
  priority?: string;
  member?: MemberTerm;
  who?: "me" | "all";
  span?: Span;
}

/** As the list takes it: open tasks, one's own unless others' are asked for, the soonest first. */
function inputOf(
  { view, priority, member, who, span }: Asked,
  isOfLead: boolean,
  context: OfflineContext,
) {
  const isToday = view === "today" || (span?.op === "eq" && span.value === todayOf(context).toString());
  const owner = member ? member.ids : who === "all" || isOfLead ? undefined : ["me"];
  const narrowed = {
    ...(owner && { assignedToId: owner }),
    ...(priority && { priority: [priority] }),
  };
  if (isToday && !member && !isOfLead && who !== "all")
    return { view: "my-day", ...(priority && { priority: [priority] }) };
  if (isToday) return { view: "today", ...narrowed };
  if (view) return { view, ...narrowed };
  const due = span && spanCondition("dueAt", span, false);
  return { status: ["todo", "in_progress"], ...narrowed, ...(due && { filter: due }), sort: "dueAt" };
}
