import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { isManager, readView, viewNotFound } from "./view-json";

export type ViewRow = typeof savedViews.$inferSelect;

/** The view to be changed, locked until the end of the transaction. Only its author or a manager may have it. */
export async function findView(context: Context, viewId: string): Promise<ViewRow> {
  const { db, actor } = context;
  const [row] = await db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.teamId, actor.teamId), eq(savedViews.id, viewId)))
    .for("update");
  if (!row) throw viewNotFound();
  if (!isAuthor(context, row) && !isManager(actor))
    throw new OperationError("forbidden", "Only its author or a manager may change a shared view.");
  await refuseStale(context, "This view", row.version, () => readView(context, row.id));
  return row;
}

export const isAuthor = ({ actor }: Context, view: ViewRow) =>
  actor.userId !== undefined && view.authorId === actor.userId;
