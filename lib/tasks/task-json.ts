import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** The fields of a task, of a row called `t`, in the words of the API. Of a lead that is not theirs to see people get no name. */
export const taskFields = sql`
  t.id, t.title, t.description, t.lead_id as "leadId",
  (select json_build_object('id', l.id, 'name', coalesce(nullif(l.name, ''), l.company, l.email, l.phone, 'No name'), 'phone', coalesce(l.phone_e164, l.phone))
   from leads l where l.team_id = t.team_id and l.id = t.lead_id) as lead,
  t.assigned_to_id as "assignedToId",
  (select json_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url) from users u where u.id = t.assigned_to_id) as "assignedTo",
  t.created_by_id as "createdById", t.priority, t.status, t.due_at as "dueAt", t.due_on as "dueOn",
  t.time_zone as "timeZone", t.remind_at as "remindAt", t.recurrence, t.occurrence,
  t.completed_at as "completedAt", t.completed_by_id as "completedById", t.version,
  t.created_at as "createdAt", t.updated_at as "updatedAt", t.deleted_at as "deletedAt"`;

/** The task as JSON text from Postgres; one in the bin says when it was deleted. */
export async function readTask({ db, actor }: Context, taskId: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(sql`
    select row_to_json(fields)::text as json
    from (select ${taskFields} from tasks t where t.team_id = ${actor.teamId} and t.id = ${taskId}) fields`);
  if (!row) throw taskNotFound();
  return new Encoded(row.json);
}

export const taskNotFound = () =>
  new OperationError("not_found", "This task does not exist, or is not yours to see.");
