import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

export interface Assignee {
  name: string;
  timeZone: string;
}

/** The member who is to do a task. Refuses whoever is not an active member or only looks. */
export async function findAssignee({ db, actor }: Context, userId: string): Promise<Assignee> {
  const [row] = await db.execute<{ name: string; time_zone: string; role: string }>(sql`
    select u.name, u.time_zone, m.role from team_members m join users u on u.id = m.user_id and u.disabled_at is null
    where m.team_id = ${actor.teamId} and m.user_id = ${userId} and m.deactivated_at is null`);
  if (!row)
    throw new OperationError("invalid", {
      detail: "Tasks can only be given to active members of this team.",
      fields: { assignedToId: "is not an active member of this team" },
    });
  if (row.role === "viewer")
    throw new OperationError("invalid", {
      detail: `${row.name} may only look. Give the task to somebody who may work on it.`,
      fields: { assignedToId: "may not do tasks" },
    });
  return { name: row.name, timeZone: row.time_zone };
}

/** Where the days and times of a task are meant, whoever does it. */
export const zoneFor = async (context: Context, assignedToId: string | null): Promise<string> => {
  if (!assignedToId || assignedToId === context.actor.userId) return context.actor.timeZone;
  return (await findAssignee(context, assignedToId)).timeZone;
};
