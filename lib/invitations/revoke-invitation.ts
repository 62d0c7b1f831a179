import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findInvitation } from "./find-invitation";

export const revokeInvitation = operation({
  name: "invitations.revoke",
  summary: "Take an invitation back, so that its link no longer works.",
  scope: "members:manage",
  effect: "write",
  route: "DELETE /teams/:id/invitations/:invitationId",
  status: 204,
  input: z.strictObject({ id: z.uuid().describe("The team."), invitationId: z.uuid() }),
  output: z.object({}),
  async run(context, { id, invitationId }) {
    const { sql, actor } = context;
    if (id !== actor.teamId) throw new OperationError("not_found");
    const { email } = await findInvitation(context, invitationId);
    const revoked = await sql`
      update invitations set revoked_at = now(), updated_at = now()
      where team_id = ${id} and id = ${invitationId} and accepted_at is null and revoked_at is null`;
    if (revoked.count === 0)
      throw new OperationError("conflict", "This invitation was answered or revoked a moment ago.");
    context.record({
      summary: `Revoked the invitation to ${email}`,
      events: [{ name: "settings.changed", data: {} }],
    });
    return {};
  },
});
