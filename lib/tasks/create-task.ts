import { v7 } from "uuid";
import { z } from "zod";
import { tasks } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { zoneFor } from "./find-assignee";
import { findLeadName } from "./find-task";
import { dueTwice, isDueOnce, taskFacts } from "./input";
import { scheduleOf, unscheduled } from "./schedule";
import { task } from "./schema";
import { readTask } from "./task-json";
import { taskEvents } from "./tell";
import { tellAssignee } from "./tell-assignee";

export const createTask = operation({
  name: "tasks.create",
  summary:
    "Adds a task, about a lead or about none, due at a time, on a day or never, once or again and again.",
  scope: "tasks:write",
  effect: "write",
  route: "POST /tasks",
  status: 201,
  input: z.strictObject(taskFacts).refine(isDueOnce, dueTwice),
  output: task,
  async run(context, given) {
    const { db, actor, now } = context;
    const { title, description = null, leadId = null, priority = "medium" } = given;
    const assignedToId = given.assignedToId === undefined ? (actor.userId ?? null) : given.assignedToId;
    const zone = await zoneFor(context, assignedToId);
    if (leadId) await findLeadName(context, leadId);
    const timeZone = given.timeZone ?? zone;
    const taskId = v7();
    await db.insert(tasks).values({
      id: taskId,
      teamId: actor.teamId,
      title,
      description,
      leadId,
      assignedToId,
      createdById: actor.userId ?? null,
      priority,
      ...scheduleOf(unscheduled(timeZone), given, timeZone, now),
      createdAt: now,
      updatedAt: now,
    });
    await tellAssignee(context, assignedToId, [{ id: taskId, title }]);
    context.record({
      summary: `Added the task ${title}`,
      ...(leadId && {
        leadId,
        activities: [{ leadId, type: "task_created", data: { taskId, title } }],
      }),
      events: taskEvents("tasks.created", [{ id: taskId, leadId }]),
    });
    return readTask(context, taskId);
  },
});
