import { and, eq } from "drizzle-orm";
import { tags } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { readTag } from "./tag-json";

export type TagRow = typeof tags.$inferSelect;

/** The tag to be changed, locked until the end of the transaction. */
export async function findTag({ db, actor }: Context, tagId: string): Promise<TagRow> {
  const [row] = await db
    .select()
    .from(tags)
    .where(and(eq(tags.teamId, actor.teamId), eq(tags.id, tagId)))
    .for("update");
  if (!row) throw new OperationError("not_found", "This tag does not exist any more.");
  return row;
}

/** Refuses a change to a tag that moved on since the caller saw it, and gives the tag as it is now. */
export const refuseStaleTag = (context: Context, { id, version }: TagRow) =>
  refuseStale(context, "This tag", version, () => readTag(context, id));

/** A tag belongs to everybody's leads, so who sees only their own cannot change what it is. */
export function refuseNarrowView({ actor }: Context): void {
  if (actor.visibleOwnerId)
    throw new OperationError(
      "forbidden",
      "Tags belong to the whole team. Ask a manager to change this one.",
    );
}
