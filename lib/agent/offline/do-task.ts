import { capitalized } from "@/lib/names";
import { leadLink, plainText, table } from "./answers";
import { idOf } from "./change-calls";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { askMember, chooser } from "./replies";
import { resolve } from "./resolve";
import { failureOf, type Routine } from "./routine";
import { plainly } from "./tokens";

type NewTask = Extract<Command, { kind: "newTask" }>;

interface Understood {
  title: string;
  dueAt?: string | null;
  dueOn?: string | null;
  recurrence?: unknown;
  priority?: string | null;
  lead?: { id: string; name: string } | null;
  leadChoices?: { id: string; name: string; detail?: string | null }[];
}

/** Reads when, how often and for whom by the tool that knows, and adds the task. */
export function* doNewTask(command: NewTask, memory: Memory, context: OfflineContext): Routine {
  const { text, target, assignee } = command;
  if (!text)
    return {
      text: "What is to be done? For instance “remind me to call Ana tomorrow at 3”.",
      resume: (reply) => [{ ...command, text: reply.text.trim() }],
    };
  if (assignee && assignee.ids.length > 1) return { text: askMember(assignee, context) };
  const retry = (known: Target): Command => ({ ...command, target: known });
  const found = target && (yield* resolve(target, memory, context, retry));
  if (found?.kind === "none") return found.outcome;
  if (found?.kind === "many") return yield* doTaskForEach(command, found.set.ids, context);
  const leadId = found?.kind === "one" ? found.lead.id : undefined;
  const step = yield { tool: "tasks_understand", input: { text, ...(leadId && { leadId }) } };
  const failure = failureOf(step);
  if (failure) return failure;
  const read = (step.output ?? {}) as Understood;
  const choices = read.leadChoices ?? [];
  if (choices.length > 1)
    return {
      text: `Several leads may be meant:\n\n${choices.map(({ name, detail }) => `- ${plainText(name)}${detail ? ` (${plainText(detail)})` : ""}`).join("\n")}\n\nWhich one?`,
      resume: chooser(
        choices.map((each) => ({ ...each, search: plainly(`${each.name} ${each.detail ?? ""}`) })),
        retry,
      ),
    };
  const about = leadId ?? read.lead?.id;
  const created = yield createCall(command, read, about, context);
  const refused = failureOf(created);
  if (refused) return refused;
  const name = found?.kind === "one" ? found.lead.name : read.lead?.name;
  const whom = about ? ` for ${leadLink({ id: about, name: name ?? "the lead" })}` : "";
  return {
    text: `Added the task **${plainText(capitalized(read.title || text))}**${whom}${dueWords(read, context)}.`,
  };
}

const createCall = (
  { text, assignee }: NewTask,
  read: Understood,
  leadId: string | undefined,
  context: OfflineContext,
) => ({
  tool: "tasks_create",
  input: {
    title: capitalized(read.title || text),
    ...(leadId && { leadId }),
    ...(read.dueAt ? { dueAt: read.dueAt } : read.dueOn ? { dueOn: read.dueOn } : {}),
    ...(read.recurrence ? { recurrence: read.recurrence } : {}),
    ...(read.priority && { priority: read.priority }),
    ...(assignee && { assignedToId: idOf(assignee, context) }),
  },
});

/** More tasks than this are not written one by one. */
const MOST_LEADS = 10;

/** The same task on each of several leads. */
function* doTaskForEach(
  command: NewTask,
  ids: readonly string[] | undefined,
  context: OfflineContext,
): Routine {
  if (!ids || ids.length > MOST_LEADS || ids.some((id) => id.startsWith("@")))
    return {
      text: `I write tasks for at most ${MOST_LEADS} leads at a time. Tick them, or name them.`,
    };
  const step = yield { tool: "tasks_understand", input: { text: command.text } };
  const failure = failureOf(step);
  if (failure) return failure;
  const read = (step.output ?? {}) as Understood;
  for (const id of ids) {
    const refused = failureOf(yield createCall(command, read, id, context));
    if (refused) return refused;
  }
  return {
    text: `Added the task **${plainText(capitalized(read.title || command.text))}** to ${ids.length} leads${dueWords(read, context)}.`,
  };
}

const dueWords = (
  { dueAt, dueOn }: { dueAt?: unknown; dueOn?: unknown },
  { now, timeZone, format }: OfflineContext,
) =>
  dueAt
    ? `, due ${format.exact(String(dueAt), { now, timeZone })}`
    : dueOn
      ? `, due ${format.day(`${dueOn}T12:00:00Z`, { now, timeZone: "UTC" })}`
      : ", without a date";

const SHOWN = 20;

/** The tasks of a person, of a lead or of the team. */
export function* doTasks(
  { target, input, isCount }: Extract<Command, { kind: "tasks" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const retry = Object.assign(
    (known: Target): Command => ({ kind: "tasks", input, isCount, target: known }),
    { isReading: true },
  );
  const found = target && (yield* resolve(target, memory, context, retry));
  if (found?.kind === "none") return found.outcome;
  const ids =
    found?.kind === "one" ? [found.lead.id] : found?.kind === "many" ? found.set.ids : undefined;
  const step = yield {
    tool: "tasks_list",
    input: { ...(ids && { leadId: ids }), ...input, limit: isCount ? 1 : SHOWN },
  };
  const failure = failureOf(step);
  if (failure) return failure;
  const page = pageIn(step.output);
  if (page.items.length === 0) return { text: "No tasks. [Open tasks](/tasks)." };
  const total = page.total ?? page.items.length;
  if (isCount) return { text: `**${total} ${total === 1 ? "task" : "tasks"}**. [Open tasks](/tasks).` };
  const rows = page.items.map((task) => {
    const lead = task.lead as { id: string; name: string } | null | undefined;
    return [
      plainText(task.title),
      dueWords(task, context).replace(/^, (due )?/, ""),
      lead ? leadLink(lead) : "",
      plainText((task.assignedTo as { name?: string } | null | undefined)?.name ?? ""),
    ].join(" | ");
  });
  const tail = total > rows.length ? ` These are ${rows.length} of ${total}.` : "";
  return { text: `${table("Task | Due | Lead | Who", rows)}\n\n[Open tasks](/tasks).${tail}` };
}
