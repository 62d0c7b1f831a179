import { and, eq, isNull } from "drizzle-orm";
import { leads, tasks } from "@/db/schema";
import { titleOf } from "@/lib/leads/find-lead";
import { leadNotFound } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { refuseStale } from "@/lib/operations/stale";
import { readTask, taskNotFound } from "./task-json";

export type TaskRow = typeof tasks.$inferSelect;

export const isOpen = ({ status }: Pick<TaskRow, "status">) =>
  status === "todo" || status === "in_progress";

/** The task to be changed, locked until the end of the transaction. One in the bin is not there. */
export async function findTask({ db, actor }: Context, taskId: string): Promise<TaskRow> {
  const [row] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.teamId, actor.teamId), eq(tasks.id, taskId), isNull(tasks.deletedAt)))
    .for("update");
  if (!row) throw taskNotFound();
  return row;
}

/** Refuses a change to a task that moved on since the caller saw it, and gives the task as it is now. */
export const refuseStaleTask = (context: Context, { id, version }: TaskRow) =>
  refuseStale(context, "This task", version, () => readTask(context, id));

/** What the lead that a task is to be about is called. */
export async function findLeadName({ db, actor }: Context, leadId: string): Promise<string> {
  const [row] = await db
    .select()
    .from(leads)
    .where(and(eq(leads.teamId, actor.teamId), eq(leads.id, leadId), isNull(leads.deletedAt)));
  if (!row) throw leadNotFound();
  return titleOf(row);
}

/** The lead to name in the journal: none when who acts may not see it, or their own act would be hidden from them. */
export async function seenLeadId(
  { db, actor }: Context,
  leadId: string | null,
): Promise<string | undefined> {
  if (!leadId || !actor.visibleOwnerId) return leadId ?? undefined;
  const [row] = await db
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.teamId, actor.teamId), eq(leads.id, leadId)));
  return row?.id;
}
