import { parseAbsolute, parseDate } from "@internationalized/date";
import type { RelativeTime } from "@/lib/filters/schema";
import { plainText } from "./answers";
import { idOf } from "./change-calls";
import type { Command, TaskAct } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { askMember, chooser } from "./replies";
import { failureOf, type Outcome, type Routine, type ToolCall } from "./routine";
import { plainly } from "./tokens";

type ActCommand = Extract<Command, { kind: "task" }>;

const CANDIDATES = 10;

/** Finds the one task that is meant, and does it. */
export function* doTaskAct(command: ActCommand, memory: Memory, context: OfflineContext): Routine {
  const { act } = command;
  if (act.kind === "assign" && act.to.ids.length > 1) return { text: askMember(act.to, context) };
  const found = yield* findTask(command, memory);
  if ("text" in found) return found;
  const timed = act.kind === "postpone" ? laterThan(found, act.by, context) : act;
  if (!timed)
    return { text: `**${plainText(found.title)}** has no day yet. Until when shall it wait?` };
  const failure = failureOf(yield callOf(found.id, timed, context));
  return failure ?? { text: `Done: ${told(act)} **${plainText(found.title)}**.` };
}

interface Found {
  id: string;
  title: string;
  dueAt?: unknown;
  dueOn?: unknown;
}

type Doable = Exclude<TaskAct, { kind: "postpone" }>;

/** So much later than it is due, at the same time of the day where the person is. */
function laterThan(
  { dueAt, dueOn }: Found,
  by: RelativeTime,
  { timeZone }: OfflineContext,
): Doable | undefined {
  const later = by as { days: number };
  const snooze = (until: string): Doable => ({ kind: "snooze", until });
  if (typeof dueAt === "string")
    return snooze(parseAbsolute(dueAt, timeZone).add(later).toDate().toISOString());
  return typeof dueOn === "string" ? snooze(parseDate(dueOn).add(later).toString()) : undefined;
}

function* findTask(command: ActCommand, memory: Memory): Routine<Found | Outcome> {
  if (command.id)
    return command.act.kind === "postpone"
      ? yield* readAgain(command.id, command.name)
      : { id: command.id, title: command.name };
  const [only, second] = memory.tasks;
  if (!command.name && only && !second)
    return command.act.kind === "postpone" ? yield* readAgain(only.id, only.title) : only;
  if (!command.name)
    return { text: "Which task? Say its words, for instance “done with the contract task”." };
  const isEnded = command.act.kind === "reopen";
  const step = yield {
    tool: "tasks_list",
    input: {
      q: command.name,
      status: isEnded ? ["done", "cancelled"] : ["todo", "in_progress"],
      limit: CANDIDATES,
    },
  };
  const failure = failureOf(step);
  if (failure) return failure;
  const tasks = pageIn(step.output).items.map(({ id, title, dueAt, dueOn }) => ({
    id: String(id),
    title: String(title ?? ""),
    dueAt,
    dueOn,
  }));
  const exact = tasks.filter(({ title }) => plainly(title) === plainly(command.name));
  const fitting = exact.length > 0 ? exact : tasks;
  const [first, another] = fitting;
  if (!first)
    return {
      text: `I found no ${isEnded ? "ended" : "open"} task “${plainText(command.name)}”. [Open tasks](/tasks).`,
    };
  if (!another) return first;
  return {
    text: `Several tasks fit:\n\n${fitting.map(({ title }) => `- ${plainText(title)}`).join("\n")}\n\nWhich one?`,
    resume: chooser(
      fitting.map(({ id, title }) => ({ id, name: title, search: plainly(title) })),
      (target) =>
        target.kind === "known" ? { ...command, id: target.id, name: target.name } : command,
    ),
  };
}

/** Of a task that is known by its id only, when it is due. */
function* readAgain(id: string, title: string): Routine<Found | Outcome> {
  const step = yield { tool: "tasks_get", input: { id } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { dueAt, dueOn } = (step.output ?? {}) as Partial<Found>;
  return { id, title, dueAt, dueOn };
}

function callOf(id: string, act: Doable, context: OfflineContext): ToolCall {
  switch (act.kind) {
    case "delete":
      return { tool: "tasks_delete", input: { id } };
    case "assign":
      return { tool: "tasks_update", input: { id, assignedToId: idOf(act.to, context) } };
    case "priority":
      return { tool: "tasks_update", input: { id, priority: act.priority } };
    case "snooze":
      return { tool: "tasks_setStatus", input: { id, action: "snooze", until: act.until } };
    default:
      return { tool: "tasks_setStatus", input: { id, action: act.kind } };
  }
}

const words: Record<TaskAct["kind"], string> = {
  done: "finished",
  reopen: "opened again",
  start: "started",
  cancel: "cancelled",
  snooze: "moved",
  postpone: "moved",
  delete: "deleted",
  assign: "handed over",
  priority: "changed the priority of",
};
const told = ({ kind }: TaskAct) => `${words[kind]} the task`;
