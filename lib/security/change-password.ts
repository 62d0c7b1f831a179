import { z } from "zod";
import { endLinkTokens } from "@/lib/auth/link-tokens";
import { hashPassword, passwordFits } from "@/lib/auth/passwords";
import { operation } from "@/lib/operations/define";
import { checkOwnPassword, invalidField, ownAccount, tellOwner } from "./own-password";
import { passwordInput } from "./schema";

export const changePassword = operation({
  name: "security.changePassword",
  summary: "Set a new password with the one you have; all your other devices are signed out.",
  scope: "self:write",
  effect: "write",
  route: "PUT /settings/password",
  system: true,
  personOnly: true,
  signInLimit: (_, actor) => actor?.userId ?? "",
  input: passwordInput,
  output: z.object({ signedOut: z.int().describe("How many other devices were signed out.") }),
  async run({ sql, actor, record }, { currentPassword, newPassword }) {
    const account = await ownAccount(sql, actor.userId);
    await checkOwnPassword(account, currentPassword, "currentPassword");
    if (await passwordFits(newPassword, account.passwordHash))
      throw invalidField("newPassword", "This is the password you have. Choose another one.");
    const passwordHash = await hashPassword(newPassword);
    await sql`
      update users set password_hash = ${passwordHash}, version = version + 1, updated_at = now() where id = ${account.id}`;
    // Refresh tokens hang on their session and end with it.
    const ended = await sql`
      update sessions set ended_at = now()
      where user_id = ${account.id} and ended_at is null and id is distinct from ${actor.sessionId ?? null}::uuid`;
    await endLinkTokens(sql, account.id, "reset_password");
    const events = await tellOwner(sql, account, "Your password was changed.");
    record({ summary: `${actor.name} changed their password`, events });
    return { signedOut: ended.count };
  },
});
