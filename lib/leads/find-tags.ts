import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/** The names of tags by id. A tag of nobody or of another team is not there. */
export async function findTags(
  { db, actor }: Context,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.execute<{ id: string; name: string }>(
    sql`select t.id, t.name from tags t where t.team_id = ${actor.teamId} and t.id = any(${sql.param(wanted)}::uuid[])`,
  );
  if (rows.length < wanted.length)
    throw new OperationError("not_found", "A tag does not exist any more. Reload the list of tags.");
  return new Map(rows.map((row) => [row.id, row.name]));
}
