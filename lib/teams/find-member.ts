import type { Role, ScopeOverrides } from "@/lib/access";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";

export interface Membership {
  userId: string;
  name: string;
  role: Role;
  overrides: ScopeOverrides;
  isActive: boolean;
  hasLeft: boolean;
  version: number;
}

/** A member of the actor's team, locked until the end of the transaction; one who left only when asked for. */
export async function findMember(
  { sql, actor }: Context,
  teamId: string,
  userId: string,
  wanted: { hasLeft: boolean } = { hasLeft: false },
): Promise<Membership> {
  if (teamId !== actor.teamId) throw new OperationError("not_found");
  // Whoever changes members of a team queues up here, before any member is locked.
  await sql`select 1 from teams where id = ${teamId} for no key update`;
  const [found] = await sql<Membership[]>`
    select m.user_id as "userId", u.name, m.role, m.scope_overrides as overrides, m.deactivated_at is null as "isActive",
      m.left_at is not null as "hasLeft", m.version
    from team_members m join users u on u.id = m.user_id
    where m.team_id = ${teamId} and m.user_id = ${userId} and (m.left_at is not null) = ${wanted.hasLeft}
    for update of m`;
  return found ?? notThere();
}

/** Refuses a change to a member that moved on since the caller saw it, and gives the member as it is now. */
export const refuseStaleMember = (context: Context, { userId, version, name, role }: Membership) =>
  refuseStale(context, "This member", version, () => ({ userId, version, name, role }));

function notThere(): never {
  throw new OperationError("not_found", "There is no such member in this team.");
}
