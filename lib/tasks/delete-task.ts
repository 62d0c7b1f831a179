import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { findTask, refuseStaleTask, seenLeadId } from "./find-task";
import { taskEvents } from "./tell";

export const deleteTask = operation({
  name: "tasks.delete",
  summary:
    "Moves one task to the bin, from where it can be restored; a recurring one does not come again.",
  scope: "tasks:write",
  effect: "write",
  route: "DELETE /tasks/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const task = await findTask(context, id);
    await refuseStaleTask(context, task);
    await context.db
      .update(tasks)
      .set({ deletedAt: context.now, updatedAt: context.now, version: sql`${tasks.version} + 1` })
      .where(and(eq(tasks.teamId, context.actor.teamId), eq(tasks.id, id)));
    const leadId = await seenLeadId(context, task.leadId);
    context.record({
      summary: `Moved the task ${task.title} to the bin`,
      ...(leadId && { leadId }),
      events: taskEvents("tasks.deleted", [task]),
    });
    return null;
  },
});
