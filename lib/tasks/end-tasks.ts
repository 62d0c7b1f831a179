import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { movedReminder } from "./due";
import type { TaskRow } from "./find-task";
import { nextTime } from "./recur";
import { told } from "./schedule";
import { toldOnTimelines } from "./tell";

type NewTask = typeof tasks.$inferInsert;

/** Far below the 65,535 values that one statement of Postgres takes. */
const ROWS_AT_ONCE = 1000;

/**
 * Ends open tasks that were locked before, as done or cancelled, and makes the next time of those that recur. The
 * series and the number of the time are unique together, so that no repetition and no second person makes it again.
 *
 * @returns how many next times were made.
 */
export async function endTasks(
  context: Context,
  rows: readonly TaskRow[],
  status: "done" | "cancelled",
): Promise<number> {
  const { db, actor, now } = context;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const isDone = status === "done";
  await db.execute(sql`
    update tasks t set status = ${status}, version = t.version + 1, updated_at = ${now.toISOString()}::timestamptz,
      completed_at = ${isDone ? now.toISOString() : null}::timestamptz, completed_by_id = ${isDone ? (actor.userId ?? null) : null}::uuid
    where t.team_id = ${actor.teamId} and t.id = any(${sql.param(ids)}::uuid[])`);
  if (isDone) await db.execute(toldOnTimelines(context, "task_completed", ids));
  const next = rows.flatMap((row) => nextOf(row, now) ?? []);
  let made = 0;
  for (let start = 0; start < next.length; start += ROWS_AT_ONCE) {
    const inserted = await db
      .insert(tasks)
      .values(next.slice(start, start + ROWS_AT_ONCE))
      .onConflictDoNothing({ target: [tasks.teamId, tasks.seriesId, tasks.occurrence] })
      .returning({ id: tasks.id });
    made += inserted.length;
  }
  return made;
}

function nextOf(row: TaskRow, now: Date): NewTask | undefined {
  if (!row.recurrence || !row.slot) return undefined;
  const next = nextTime(
    row.recurrence,
    { slot: row.slot, occurrence: row.occurrence },
    row.timeZone,
    now,
  );
  if (!next) return undefined;
  return told(
    {
      id: v7(),
      teamId: row.teamId,
      title: row.title,
      description: row.description,
      leadId: row.leadId,
      assignedToId: row.assignedToId,
      createdById: row.createdById,
      priority: row.priority,
      timeZone: row.timeZone,
      recurrence: row.recurrence,
      seriesId: row.seriesId,
      ...next,
      remindAt: movedReminder(row.remindAt, row, next, row.timeZone),
      remindedFor: null,
      toldDueFor: null,
      createdAt: now,
      updatedAt: now,
    },
    now,
  );
}
