import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import type { TaskRow } from "./find-task";

/** The columns in which tasks of a set may each become something else. */
export type Rewritten = Pick<
  TaskRow,
  "id" | "assignedToId" | "dueAt" | "dueOn" | "timeZone" | "remindAt" | "remindedFor" | "toldDueFor"
>;

/** Writes tasks that were locked before, each with its own values, in one statement. */
export async function rewriteTasks(
  { db, actor, now }: Context,
  rows: readonly Rewritten[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    id: row.id,
    assigned_to_id: row.assignedToId,
    due_at: row.dueAt,
    due_on: row.dueOn,
    time_zone: row.timeZone,
    remind_at: row.remindAt,
    reminded_for: row.remindedFor,
    told_due_for: row.toldDueFor,
  }));
  await db.execute(sql`
    update tasks t set assigned_to_id = v.assigned_to_id, due_at = v.due_at, due_on = v.due_on, time_zone = v.time_zone,
      remind_at = v.remind_at, reminded_for = v.reminded_for, told_due_for = v.told_due_for,
      version = t.version + 1, updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as v(id uuid, assigned_to_id uuid, due_at timestamptz, due_on date, time_zone text, remind_at timestamptz, reminded_for timestamptz, told_due_for timestamptz)
    where t.team_id = ${actor.teamId} and t.id = v.id`);
}
