import { z } from "zod";
import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import { emailAddress } from "@/lib/email-address";
import { publicOperation } from "@/lib/operations/define";
import { findAccount } from "./account";
import { addUser } from "./add-user";
import { foundTeam } from "./found-team";
import { verificationEmail } from "./letters";
import { issueLinkToken } from "./link-tokens";
import { hashPassword } from "./passwords";
import { signedIn } from "./people";
import { displayName, locale, newPassword, timeZone } from "./schema";
import { startSession } from "./start-session";

const input = z.strictObject({
  name: displayName,
  email: emailAddress,
  password: newPassword,
  teamName: displayName.describe("The name of your first team."),
  timeZone: timeZone.optional().describe("Your time zone; UTC when not given."),
  locale: locale
    .optional()
    .describe("How dates, numbers and money are written to you; en-US when not given."),
});

export const register = publicOperation({
  name: "auth.register",
  summary:
    "Create an account with its first team, sign in to it, and mail a link that confirms the address.",
  effect: "write",
  route: "POST /auth/register",
  status: 201,
  secret: true,
  system: true,
  signInLimit: ({ email }) => email,
  input,
  output: signedIn,
  async run(
    { sql, call, belongTo, record },
    { name, email, password, teamName, timeZone: zone = "UTC", locale },
  ) {
    const userId = await addUser(sql, {
      name,
      email,
      zone,
      locale,
      passwordHash: await hashPassword(password),
    });
    const teamId = await foundTeam(sql, userId, { name: teamName, timeZone: zone });
    await belongTo(teamId, userId);
    const tokens = await startSession(sql, call, userId, teamId);
    const link = await issueLinkToken(sql, "verify_email", { userId, email });
    const mail = await queueEmail(sql, verificationEmail({ name, email, userId }, link));
    record({
      summary: `${name} registered and founded ${teamName}`,
      events: [{ name: "user.registered", data: { userId } }, ...queuedEvents(mail)],
    });
    const account = await findAccount(sql, userId, teamId);
    if (!account) throw new Error("The account that was just made is not there.");
    return { user: account.user, team: account.team, ...tokens };
  },
});
