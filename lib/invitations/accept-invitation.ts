import { z } from "zod";
import { findAccount } from "@/lib/auth/account";
import { ownTeam } from "@/lib/auth/people";
import { secretToken } from "@/lib/auth/schema";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { claimOffer } from "./find-offer";
import { joinedSentence, joinTeam } from "./join-team";

export const acceptInvitation = operation({
  name: "invitations.accept",
  summary: "Join the team of a mailed invitation to your address, and go on there.",
  scope: "self:write",
  effect: "write",
  route: "POST /invitations/:token/accept",
  system: true,
  input: z.strictObject({ token: secretToken }),
  output: ownTeam,
  async run({ sql, actor, belongTo, record }, { token }) {
    const { userId, sessionId } = actor;
    if (!userId || !sessionId)
      throw new OperationError("forbidden", "A key belongs to one team. Sign in to join another.");
    const offer = await claimOffer(sql, token);
    if (offer.email !== actor.email)
      throw new OperationError(
        "forbidden",
        `This invitation is for ${offer.email}. Sign in with that address to accept it.`,
      );
    await belongTo(offer.teamId, userId);
    await joinTeam(sql, offer, userId);
    // The link came by mail, so it also proves the address it was sent to.
    await sql`
      update users set email_verified_at = coalesce(email_verified_at, now()), version = version + 1, updated_at = now()
      where id = ${userId} and email_verified_at is null`;
    await sql`update sessions set team_id = ${offer.teamId} where id = ${sessionId}`;
    record({
      summary: joinedSentence(actor.name, offer),
      events: [{ name: "member.added", data: { userId } }],
    });
    const account = await findAccount(sql, userId, offer.teamId);
    if (!account) throw new Error("The team that was just joined is not there.");
    return account.team;
  },
});
