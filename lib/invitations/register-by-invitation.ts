import { z } from "zod";
import { findAccount } from "@/lib/auth/account";
import { addUser } from "@/lib/auth/add-user";
import { hashToken } from "@/lib/auth/find-actor";
import { hashPassword } from "@/lib/auth/passwords";
import { signedIn } from "@/lib/auth/people";
import { displayName, locale, newPassword, secretToken, timeZone } from "@/lib/auth/schema";
import { startSession } from "@/lib/auth/start-session";
import { publicOperation } from "@/lib/operations/define";
import { claimOffer } from "./find-offer";
import { joinedSentence, joinTeam } from "./join-team";

export const registerByInvitation = publicOperation({
  name: "invitations.register",
  summary:
    "Create an account for the address of a mailed invitation, join its team and sign in; the link confirms the address.",
  effect: "write",
  route: "POST /invitations/:token/register",
  status: 201,
  secret: true,
  system: true,
  signInLimit: ({ token }) => hashToken(token),
  input: z.strictObject({
    token: secretToken,
    name: displayName,
    password: newPassword,
    timeZone: timeZone.optional().describe("Your time zone; UTC when not given."),
    locale: locale
      .optional()
      .describe("How dates, numbers and money are written to you; en-US when not given."),
  }),
  output: signedIn,
  async run(
    { sql, call, belongTo, record },
    { token, name, password, timeZone: zone = "UTC", locale },
  ) {
    const passwordHash = await hashPassword(password);
    const offer = await claimOffer(sql, token);
    const { email, teamId } = offer;
    const userId = await addUser(sql, {
      name,
      email,
      zone,
      locale,
      passwordHash,
      isVerified: true,
    });
    await belongTo(teamId, userId);
    await joinTeam(sql, offer, userId);
    const tokens = await startSession(sql, call, userId, teamId);
    record({
      summary: joinedSentence(name, offer),
      events: [
        { name: "user.registered", data: { userId } },
        { name: "member.added", data: { userId } },
      ],
    });
    const account = await findAccount(sql, userId, teamId);
    if (!account) throw new Error("The account that was just made is not there.");
    return { user: account.user, team: account.team, ...tokens };
  },
});
