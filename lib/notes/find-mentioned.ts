import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/**
 * The names of the teammates that a note mentions, by id. Refuses somebody new who is no member; who was
 * mentioned `before` and has left since stays where they stand.
 */
export async function findMentioned(
  { db, actor }: Context,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from team_members m join users u on u.id = m.user_id
    where m.team_id = ${actor.teamId} and m.user_id = any(${sql.param([...ids])}::uuid[])`);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  if (ids.some((id) => !names.has(id) && !before.includes(id)))
    throw new OperationError("invalid", {
      detail: "Only members of this team can be mentioned.",
      fields: { mentions: "names somebody who is not in this team" },
    });
  return names;
}
