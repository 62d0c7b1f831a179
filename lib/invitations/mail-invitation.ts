import type { Role } from "@/lib/access";
import { invitationEmail } from "@/lib/auth/letters";
import { type QueuedEmail, queueEmail } from "@/lib/email/queue-email";
import type { Context } from "@/lib/operations/context";

/** Mails the link of an invitation, which exists nowhere else. */
export async function mailInvitation(
  { sql, actor }: Context,
  { email, role, token }: { email: string; role: Role; token: string },
): Promise<QueuedEmail> {
  const [team] = await sql<{ name: string }[]>`select name from teams where id = ${actor.teamId}`;
  const letter = invitationEmail(
    { email, teamName: team?.name ?? "", role, inviter: actor.name, teamId: actor.teamId },
    token,
  );
  return queueEmail(sql, letter);
}
