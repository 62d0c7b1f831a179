import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "@/db/schema";
import { allowHandOver } from "@/lib/leads/find-assignees";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { zoneFor } from "./find-assignee";
import { findLeadName, findTask, refuseStaleTask, seenLeadId, type TaskRow } from "./find-task";
import { dueTwice, isDueOnce, type TaskFacts, taskFacts } from "./input";
import { scheduleOf } from "./schedule";
import { task } from "./schema";
import { readTask } from "./task-json";
import { taskEvents } from "./tell";
import { tellAssignee } from "./tell-assignee";

const { title, ...others } = taskFacts;

export const updateTask = operation({
  name: "tasks.update",
  summary:
    "Edits a task; a new due date also moves its reminder and begins a recurring task anew from there.",
  scope: "tasks:write",
  effect: "write",
  route: "PUT /tasks/:id",
  input: z.strictObject({ id, title: title.optional(), ...others }).refine(isDueOnce, dueTwice),
  output: task,
  async run(context, { id, ...given }) {
    const before = await findTask(context, id);
    await refuseStaleTask(context, before);
    const after = await decide(context, before, given);
    const changed = Object.entries(after).filter(
      ([key, value]) => !isSame(value, before[key as keyof TaskRow]),
    );
    const leadId = await seenLeadId(context, after.leadId);
    if (changed.length === 0) {
      context.record({
        summary: `Nothing to change on the task ${before.title}`,
        ...(leadId && { leadId }),
      });
      return readTask(context, id);
    }
    if (after.assignedToId !== before.assignedToId || after.leadId !== before.leadId)
      await allowHandOver(context);
    await context.db
      .update(tasks)
      .set({
        ...Object.fromEntries(changed),
        version: sql`${tasks.version} + 1`,
        updatedAt: context.now,
      })
      .where(and(eq(tasks.teamId, context.actor.teamId), eq(tasks.id, id)));
    if (after.assignedToId !== before.assignedToId)
      await tellAssignee(context, after.assignedToId, [{ id, title: after.title }]);
    context.record({
      summary: `Changed the task ${after.title}`,
      ...(leadId && { leadId }),
      events: taskEvents("tasks.changed", [before, { id, leadId: after.leadId }]),
    });
    return readTask(context, id);
  },
});

async function decide(context: Context, before: TaskRow, given: TaskFacts) {
  const assignedToId = given.assignedToId === undefined ? before.assignedToId : given.assignedToId;
  const isHandedOver = assignedToId !== before.assignedToId;
  const zone = isHandedOver ? await zoneFor(context, assignedToId) : before.timeZone;
  if (given.leadId && given.leadId !== before.leadId) await findLeadName(context, given.leadId);
  // A rule keeps to the clock it was made for; a whole day is a day of whoever does it.
  const timeZone = given.timeZone ?? (before.recurrence && !before.dueOn ? before.timeZone : zone);
  return {
    title: given.title ?? before.title,
    description: given.description === undefined ? before.description : given.description,
    leadId: given.leadId === undefined ? before.leadId : given.leadId,
    assignedToId,
    priority: given.priority ?? before.priority,
    ...scheduleOf(before, given, timeZone, context.now),
  };
}

/** jsonb gives keys back in an order of its own. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown) =>
  typeof value === "object" && value !== null && value.constructor === Object
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value;
