import { z } from "zod";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { lastTeamOf } from "./account";
import { hashToken } from "./find-actor";
import { endLinkTokens, redeemLinkToken } from "./link-tokens";
import { hashPassword } from "./passwords";
import { newPassword, secretToken } from "./schema";

export const resetPassword = publicOperation({
  name: "auth.resetPassword",
  summary: "Set a new password with the token of a mailed link, and sign out every device.",
  effect: "write",
  route: "POST /auth/reset-password",
  system: true,
  signInLimit: ({ token }) => hashToken(token),
  input: z.strictObject({ token: secretToken, password: newPassword }),
  output: z.object({ message: z.string() }),
  async run({ sql, belongTo, record }, { token, password }) {
    const owner = await redeemLinkToken(sql, "reset_password", token);
    if (!owner)
      throw new OperationError(
        "invalid",
        "This link has expired or was used already. Ask for a new one.",
      );
    const passwordHash = await hashPassword(password);
    // The link came by mail, so it also proves the address it was sent to.
    const [user] = await sql<{ name: string }[]>`
      update users set password_hash = ${passwordHash}, version = version + 1, updated_at = now(),
        email_verified_at = case when email = ${owner.email} then coalesce(email_verified_at, now()) else email_verified_at end
      where id = ${owner.userId} and disabled_at is null returning name`;
    if (!user)
      throw new OperationError(
        "forbidden",
        "This account is switched off. Ask whoever runs this server.",
      );
    await sql`update sessions set ended_at = now() where user_id = ${owner.userId} and ended_at is null`;
    await endLinkTokens(sql, owner.userId, "reset_password");
    const teamId = await lastTeamOf(sql, owner.userId);
    if (teamId) {
      await belongTo(teamId, owner.userId);
      record({ summary: `${user.name} set a new password` });
    }
    return { message: "Your new password is set. Sign in with it." };
  },
});
