import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/** The names of the members who are to hold leads, by id. Refuses whoever is not an active member or only looks. */
export async function findAssignees(
  { db, actor }: Context,
  ids: readonly string[],
  field = "assignedToId",
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.execute<{ id: string; name: string; role: string }>(sql`
    select u.id, u.name, m.role from team_members m join users u on u.id = m.user_id and u.disabled_at is null
    where m.team_id = ${actor.teamId} and m.user_id = any(${sql.param(wanted)}::uuid[]) and m.deactivated_at is null`);
  if (rows.length < wanted.length) {
    throw new OperationError("invalid", {
      detail: "Leads can only be assigned to active members of this team.",
      fields: { [field]: "is not an active member of this team" },
    });
  }
  const viewer = rows.find((row) => row.role === "viewer");
  if (viewer) {
    throw new OperationError("invalid", {
      detail: `${viewer.name} may only look at leads. Assign to somebody who may work on them.`,
      fields: { [field]: "may not hold leads" },
    });
  }
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Lifts 'only my own leads' for the rest of the transaction, so that a found lead may be handed to somebody else. */
export async function allowHandOver({
  sql: statement,
  actor,
}: Pick<Context, "sql" | "actor">): Promise<void> {
  if (actor.visibleOwnerId) await statement`select set_config('app.visible_owner_id', '', true)`;
}
