import { z } from "zod";
import { hashToken } from "@/lib/auth/find-actor";
import { newSecret } from "@/lib/auth/start-session";
import { queuedEvents } from "@/lib/email/queue-email";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findInvitation } from "./find-invitation";
import { mailInvitation } from "./mail-invitation";
import { INVITATION_DAYS, invitation } from "./schema";

export const resendInvitation = operation({
  name: "invitations.resend",
  summary: "Mail an invitation again with a new link that works for a week; the old link ends.",
  scope: "members:manage",
  effect: "send",
  route: "POST /teams/:id/invitations/:invitationId/resend",
  verified: true,
  system: true,
  input: z.strictObject({ id: z.uuid().describe("The team."), invitationId: z.uuid() }),
  output: invitation,
  async run(context, { id, invitationId }) {
    const { sql, actor } = context;
    if (id !== actor.teamId) throw new OperationError("not_found");
    const { email, role } = await findInvitation(context, invitationId);
    const token = newSecret();
    const sent = await sql`
      update invitations set token_hash = ${hashToken(token)}, expires_at = now() + make_interval(days => ${INVITATION_DAYS}), updated_at = now()
      where team_id = ${id} and id = ${invitationId} and accepted_at is null and revoked_at is null`;
    if (sent.count === 0)
      throw new OperationError("conflict", "This invitation was answered or revoked a moment ago.");
    const mail = await mailInvitation(context, { email, role, token });
    context.record({ summary: `Invited ${email} again`, events: queuedEvents(mail) });
    return findInvitation(context, invitationId);
  },
});
