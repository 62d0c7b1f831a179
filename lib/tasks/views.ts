import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/operations/context";
import type { Range } from "@/lib/operations/keyset";
import { dayOf, nextDay, startOfDay } from "./due";
import type { TaskSort, TaskView } from "./schema";

/** The tasks called `t` that are still to be done, in the words of the partial indexes. */
export const isOpenTask = sql`t.status in ('todo', 'in_progress')`;

/** The due dates of a view's tasks, on the clock of who looks; undefined where the due date does not matter. */
export function viewRange(
  view: TaskView,
  { now, actor }: { now: Date; actor: Pick<Actor, "timeZone"> },
): Range | undefined {
  const moment = at(now);
  const tomorrow = at(startOfDay(nextDay(dayOf(now, actor.timeZone)), actor.timeZone));
  const ranges: Record<TaskView, Range | undefined> = {
    "my-day": { condition: sql`t.due_at < ${tomorrow}`, withEmpty: false },
    overdue: { condition: sql`t.due_at < ${moment}`, withEmpty: false },
    today: { condition: sql`t.due_at >= ${moment} and t.due_at < ${tomorrow}`, withEmpty: false },
    upcoming: { condition: sql`t.due_at >= ${tomorrow}`, withEmpty: true },
    done: undefined,
  };
  return ranges[view];
}

/** The same for a list in another order, and for counting. */
export const rangeCondition = ({ condition, withEmpty }: Range): SQL =>
  withEmpty ? sql`(${condition} or t.due_at is null)` : condition;

export const usualSort = (view: TaskView | undefined): TaskSort => {
  if (!view) return "-createdAt";
  return view === "done" ? "-completedAt" : "dueAt";
};

const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;
