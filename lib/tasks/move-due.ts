import { type Due, dueAtMoment, dueOnDay, movedReminder, movedToDay } from "./due";
import type { TaskRow } from "./find-task";
import { told } from "./schedule";

/**
 * The task at another time, this once: its rule goes on from where it stood. `to` is a moment, or a day, on which a task
 * with a time of day keeps it. The reminder keeps its distance.
 */
export function movedTo(task: TaskRow, to: string, now: Date): TaskRow {
  return moved(task, dueFor(task, to), now);
}

export const moved = (task: TaskRow, due: Due, now: Date): TaskRow =>
  told({ ...task, ...due, remindAt: movedReminder(task.remindAt, task, due, task.timeZone) }, now);

function dueFor(task: TaskRow, to: string): Due {
  if (!to.includes("T"))
    return task.dueAt ? movedToDay(task, to, task.timeZone) : dueOnDay(to, task.timeZone);
  return dueAtMoment(new Date(to));
}
