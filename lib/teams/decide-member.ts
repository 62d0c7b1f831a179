import { grantableScopes, outranks, type Role, type Scope, scopesWith } from "@/lib/access";
import type { Actor, Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { Membership } from "./find-member";
import { rightWords } from "./schema";

/** Refuses to touch somebody who stands above the actor. Everyone may act on themselves. */
export function refuseAbove(actor: Actor, target: Pick<Membership, "userId" | "name" | "role">): void {
  if (!actor.role || target.userId === actor.userId || !outranks(target.role, actor.role)) return;
  throw new OperationError(
    "forbidden",
    target.role === "owner"
      ? `${target.name} is an owner. Only an owner can change an owner.`
      : `${target.name} stands above you. Ask somebody of their role to do it.`,
  );
}

/** Refuses to hand out a role above one's own, or a right one does not have. */
export function refuseGrants(
  actor: Actor,
  role: Role,
  before: ReadonlySet<Scope>,
  after: ReadonlySet<Scope>,
): void {
  if (actor.role && outranks(role, actor.role))
    throw new OperationError("forbidden", {
      detail:
        role === "owner"
          ? "Only an owner can make an owner."
          : "You cannot give a role above your own.",
      fields: { role: "is above your own" },
    });
  const right = grantableScopes.find(
    (scope) => after.has(scope) && !before.has(scope) && !actor.scopes.has(scope),
  );
  if (right)
    throw new OperationError(
      "forbidden",
      `You may not ${rightWords[right]}, so you cannot let somebody else do it.`,
    );
}

/** Refuses what would leave the team without an owner who can sign in. Two who try at once go one after the other. */
export async function keepAnOwner({ sql, actor }: Context, leaving: Membership): Promise<void> {
  if (leaving.role !== "owner" || !leaving.isActive) return;
  await sql`select 1 from teams where id = ${actor.teamId} for no key update`;
  const [other] = await sql`
    select 1 from team_members
    where team_id = ${actor.teamId} and role = 'owner' and deactivated_at is null and user_id <> ${leaving.userId} limit 1`;
  if (!other)
    throw new OperationError(
      "conflict",
      `${leaving.name} is the last owner. Make someone else an owner first.`,
    );
}

/** The rights of a member as they are. */
export const rightsOf = ({ role, overrides }: Pick<Membership, "role" | "overrides">) =>
  scopesWith(role, overrides);
