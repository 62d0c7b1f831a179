import { outranks, type Role, type ScopeOverrides, scopesWith } from "@/lib/access";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

interface AffectedMember {
  role: Role;
  role_again: Role | null;
  rights_again: string | null;
}

/** Refuses to bring back, by an undo, a role or rights that its actor could not give. */
export async function refuseOverreach({ sql, actor }: Context, entryIds: string[]): Promise<void> {
  if (!actor.role || actor.role === "owner") return;
  const rows = await sql<AffectedMember[]>`
    select m.role, c.before->>'role' as role_again, c.before->>'scope_overrides' as rights_again
    from journal_changes c join team_members m on m.team_id = c.team_id and m.id = any(coalesce(c.row_ids, array[c.row_id]))
    where c.team_id = ${actor.teamId} and c.entry_id = any(${entryIds}::uuid[]) and c.table_name = 'team_members'`;
  const isAbove = rows.some(
    ({ role, role_again, rights_again }) =>
      outranks(role, actor.role as Role) ||
      (role_again !== null && outranks(role_again, actor.role as Role)) ||
      rightsOf(role_again ?? role, rights_again).some((scope) => !actor.scopes.has(scope)),
  );
  if (isAbove)
    throw new OperationError(
      "forbidden",
      "This would give somebody a role or a right that you do not have. Ask an owner to undo it.",
    );
}

function rightsOf(role: Role, rights: string | null) {
  if (rights === null) return [];
  return [...scopesWith(role, JSON.parse(rights) as ScopeOverrides)];
}
