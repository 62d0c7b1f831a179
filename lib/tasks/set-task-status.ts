import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { endTasks } from "./end-tasks";
import { findTask, isOpen, refuseStaleTask, seenLeadId, type TaskRow } from "./find-task";
import { day, moment } from "./input";
import { movedTo } from "./move-due";
import { rewriteTasks } from "./rewrite-tasks";
import { type TaskAction, type TaskStatus, task, taskAction } from "./schema";
import { readTask } from "./task-json";
import { taskEvents } from "./tell";

export const setTaskStatus = operation({
  name: "tasks.setStatus",
  summary:
    "Marks a task as done, started or cancelled, opens it again, or snoozes it; done or cancelled, a recurring one comes again.",
  scope: "tasks:write",
  effect: "write",
  route: "PATCH /tasks/:id/status",
  input: z
    .strictObject({
      id,
      action: taskAction,
      until: z
        .union([moment, day], { error: "Give a time or a day." })
        .optional()
        .describe("To where snooze moves it: a moment, or a day on which it keeps its time of day."),
    })
    .refine(({ action, until }) => (action === "snooze") === (until !== undefined), {
      error: "Snooze needs a time or a day, and nothing else does.",
      path: ["until"],
    }),
  output: task,
  async run(context, { id, action, until }) {
    const before = await findTask(context, id);
    await refuseStaleTask(context, before);
    const words = until ? await snooze(context, before, until) : await set(context, before, action);
    const leadId = await seenLeadId(context, before.leadId);
    const name = action === "done" ? "tasks.completed" : "tasks.changed";
    context.record({
      summary: `${words ?? "Nothing to change on the task"} ${before.title}`,
      ...(leadId && { leadId }),
      events: words ? taskEvents(name, [before]) : [],
    });
    return readTask(context, id);
  },
});

type Change = Exclude<TaskAction, "snooze">;
const targets: Record<Change, TaskStatus> = {
  done: "done",
  cancel: "cancelled",
  start: "in_progress",
  reopen: "todo",
};
const told: Record<Change, string> = {
  done: "Finished the task",
  cancel: "Cancelled the task",
  start: "Started the task",
  reopen: "Opened again the task",
};

/** What was done, in words; undefined when it is so already. */
async function set(context: Context, task: TaskRow, action: TaskAction): Promise<string | undefined> {
  const change = action as Change;
  const status = targets[change];
  // What is under way is open: to open it again changes nothing.
  if (task.status === status || (change === "reopen" && isOpen(task))) return undefined;
  if (isOpen(task) && (status === "done" || status === "cancelled"))
    await endTasks(context, [task], status);
  else await write(context, task, status);
  return told[change];
}

/** Of a task that had ended the next time was made then, and is not made again. */
const write = ({ db, actor, now }: Context, { id }: TaskRow, status: TaskStatus) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isDone = status === "done";
  return db.execute(sql`
    update tasks t set status = ${status}, version = t.version + 1, updated_at = ${at},
      completed_at = ${isDone ? at : sql`null`}, completed_by_id = ${isDone ? (actor.userId ?? null) : null}::uuid
    where t.team_id = ${actor.teamId} and t.id = ${id}`);
};

async function snooze(context: Context, task: TaskRow, until: string): Promise<string | undefined> {
  if (!isOpen(task))
    throw new OperationError("conflict", "This task is not open any more. Open it again first.");
  const after = movedTo(task, until, context.now);
  if (after.dueAt?.getTime() === task.dueAt?.getTime() && after.dueOn === task.dueOn) return undefined;
  await rewriteTasks(context, [after]);
  return "Snoozed the task";
}
