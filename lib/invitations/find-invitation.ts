import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { Invitation } from "./schema";

/** The open invitations of the actor's team, newest first; only the one named when an id is given. */
export async function findInvitations(
  { sql, actor }: Pick<Context, "sql" | "actor">,
  id?: string,
): Promise<Invitation[]> {
  const rows = await sql<Invitation[]>`
    select i.id, i.email, i.role, u.name as "invitedBy", i.expires_at <= now() as "isExpired",
      to_char(i.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt",
      to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "expiresAt"
    from invitations i left join users u on u.id = i.invited_by_id
    where i.team_id = ${actor.teamId} and i.accepted_at is null and i.revoked_at is null
      and (${id ?? null}::uuid is null or i.id = ${id ?? null})
    order by i.created_at desc, i.id desc limit 500`;
  return [...rows];
}

/** One open invitation of the actor's team. */
export async function findInvitation(
  context: Pick<Context, "sql" | "actor">,
  id: string,
): Promise<Invitation> {
  const [found] = await findInvitations(context, id);
  if (!found)
    throw new OperationError("not_found", "This invitation was answered, revoked or never there.");
  return found;
}
