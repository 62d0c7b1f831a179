import { tellDueTasks } from "@/lib/tasks/tell-due";
import { defineFunction } from "../define";

/**
 * Reminds people of tasks, at the minute. A look each minute, and not a sleep for each task: a task is moved by edits,
 * sets, undo and imports, and its row alone knows when it is due.
 */
export const tellDueTasksEachMinute = defineFunction(
  { id: "tell-due-tasks", name: "Remind of tasks", triggers: [{ cron: "* * * * *" }], retries: 2 },
  ({ step }) => step.run("tell", async () => ({ told: await tellDueTasks() })),
);
