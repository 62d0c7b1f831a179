import { z } from "zod";
import type { Sql } from "@/db/client";
import { emailAddress } from "@/lib/email-address";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findAccount, lastTeamOf } from "./account";
import { passwordFits } from "./passwords";
import { signedIn } from "./people";
import { LONGEST_PASSWORD } from "./schema";
import { startSession } from "./start-session";

const input = z.strictObject({
  email: emailAddress,
  password: z.string().min(1, "Enter your password.").max(LONGEST_PASSWORD),
  code: z
    .string()
    .max(20)
    .optional()
    .describe("The code of the second factor, for accounts that have one."),
});

interface UserRow {
  id: string;
  password_hash: string;
  disabled: boolean;
  has_second_factor: boolean;
}

export const login = publicOperation({
  name: "auth.login",
  summary: "Sign in with email and password, to the team you were last signed in to.",
  effect: "write",
  route: "POST /auth/login",
  secret: true,
  system: true,
  signInLimit: ({ email }) => email,
  input,
  output: signedIn,
  async run({ sql, call, belongTo, record }, { email, password }) {
    const userId = await checkPassword(sql, email, password);
    const teamId = await lastTeamOf(sql, userId);
    const account = teamId && (await findAccount(sql, userId, teamId));
    if (!account)
      throw new OperationError("forbidden", "You belong to no team any more. Ask for an invitation.");
    await belongTo(account.team.id, userId);
    record({ summary: `${account.user.name} signed in` });
    const tokens = await startSession(sql, call, userId, account.team.id);
    return { user: account.user, team: account.team, ...tokens };
  },
});

/** Says the same, after the same time, whether the address is unknown or the password wrong. */
async function checkPassword(sql: Sql, email: string, password: string): Promise<string> {
  const [user] = await sql<UserRow[]>`
    select id, password_hash, disabled_at is not null as disabled, totp_secret is not null as has_second_factor
    from users where email = ${email}`;
  const fits = await passwordFits(password, user?.password_hash);
  if (!user || !fits)
    throw new OperationError(
      "unauthenticated",
      "This email and password do not match. Check both and try again.",
    );
  if (user.disabled)
    throw new OperationError(
      "forbidden",
      "This account is switched off. Ask whoever runs this server.",
    );
  // Fails closed: a password alone must never open an account that has a second factor.
  if (user.has_second_factor)
    throw new OperationError(
      "forbidden",
      "This account needs a second factor, which this server cannot check.",
    );
  return user.id;
}
