import { v7 } from "uuid";
import type { Role } from "@/lib/access";
import { hashToken } from "@/lib/auth/find-actor";
import { newSecret } from "@/lib/auth/start-session";
import { queuedEvents } from "@/lib/email/queue-email";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findInvitation } from "./find-invitation";
import { mailInvitation } from "./mail-invitation";
import { INVITATION_DAYS, type Invitation } from "./schema";

/** Open invitations of a team; more are a sign that somebody sends mail to strangers. */
const MOST_OPEN = 200;

/**
 * Invites an address to the actor's team. Throws `conflict` for a member, and for an address that has an invitation.
 */
export async function invite(context: Context, email: string, role: Role): Promise<Invitation> {
  const { sql, actor } = context;
  await refuseMember(context, email);
  await sql`
    update invitations set revoked_at = now(), updated_at = now()
    where team_id = ${actor.teamId} and email = ${email} and accepted_at is null and revoked_at is null and expires_at <= now()`;
  const [open] = await sql<{ count: number }[]>`
    select count(*)::int as count from invitations where team_id = ${actor.teamId} and accepted_at is null and revoked_at is null`;
  if ((open?.count ?? 0) >= MOST_OPEN)
    throw new OperationError(
      "conflict",
      `${MOST_OPEN} invitations are waiting already. Revoke some of them first.`,
    );
  const token = newSecret();
  const [added] = await sql<{ id: string }[]>`
    insert into invitations (id, team_id, email, role, token_hash, invited_by_id, expires_at)
    values (${v7()}, ${actor.teamId}, ${email}, ${role}, ${hashToken(token)}, ${actor.userId ?? null}, now() + make_interval(days => ${INVITATION_DAYS}))
    on conflict (team_id, email) where accepted_at is null and revoked_at is null do nothing returning id`;
  if (!added) {
    const detail = `${email} is invited already. Send the invitation again, or revoke it.`;
    throw new OperationError("conflict", { detail, fields: { email: detail } });
  }
  const mail = await mailInvitation(context, { email, role, token });
  context.record({ summary: `Invited ${email} as ${role}`, events: queuedEvents(mail) });
  return findInvitation(context, added.id);
}

async function refuseMember({ sql, actor }: Context, email: string): Promise<void> {
  const [member] = await sql<{ name: string; is_active: boolean }[]>`
    select u.name, m.deactivated_at is null as is_active from users u join team_members m on m.user_id = u.id
    where u.email = ${email} and m.team_id = ${actor.teamId} and m.left_at is null`;
  if (!member) return;
  const detail = member.is_active
    ? `${member.name} is a member of this team already.`
    : `${member.name} is a member who was deactivated. Reactivate them instead.`;
  throw new OperationError("conflict", { detail, fields: { email: detail } });
}
