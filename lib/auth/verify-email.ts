import { z } from "zod";
import { emailAddress } from "@/lib/email-address";
import type { PublicContext } from "@/lib/operations/context";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { lastTeamOf } from "./account";
import { hashToken } from "./find-actor";
import { redeemLinkToken } from "./link-tokens";
import { mailLink } from "./mail-link";
import { secretToken } from "./schema";

const input = z
  .strictObject({
    token: secretToken.optional().describe("The token of the mailed link."),
    resend: z.boolean().optional().describe("Ask for a new link instead, with `email`."),
    email: emailAddress.optional(),
  })
  .superRefine(({ token, resend, email }, context) => {
    const isResend = resend === true && email !== undefined && token === undefined;
    const isToken = token !== undefined && !resend;
    if (isResend || isToken) return;
    const [path, message] = resend
      ? ["email", "Say which address the link is for."]
      : ["token", "This link is not complete."];
    context.addIssue({ code: "custom", path: [path as string], message: message as string });
  });

export const verifyEmail = publicOperation({
  name: "auth.verifyEmail",
  summary:
    "Confirm an address with the token of a mailed link, or ask for a new link with `resend` and `email`.",
  effect: "write",
  route: "POST /auth/verify-email",
  system: true,
  signInLimit: ({ token, email }) => (token ? hashToken(token) : (email ?? "")),
  input,
  output: z.object({ verified: z.boolean(), message: z.string() }),
  async run(context, { token, email }) {
    if (token) return confirm(context, token);
    await mailLink(context, "verify_email", email ?? "");
    return {
      verified: false,
      message: `If ${email} waits to be confirmed, a new link is on its way. It works for 24 hours.`,
    };
  },
});

async function confirm({ sql, belongTo, record }: PublicContext, token: string) {
  const owner = await redeemLinkToken(sql, "verify_email", token);
  // The address may have changed since the link was sent; it proves only the one it was sent to.
  const [user] = owner
    ? await sql<{ name: string }[]>`
        update users set email_verified_at = coalesce(email_verified_at, now()), version = version + 1, updated_at = now()
        where id = ${owner.userId} and email = ${owner.email} and disabled_at is null returning name`
    : [];
  if (!owner || !user)
    throw new OperationError(
      "invalid",
      "This link has expired or was used already. Ask for a new one.",
    );
  const teamId = await lastTeamOf(sql, owner.userId);
  if (teamId) {
    await belongTo(teamId, owner.userId);
    record({ summary: `${user.name} confirmed their address` });
  }
  return { verified: true, message: "Thank you: your address is confirmed." };
}
