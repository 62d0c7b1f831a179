import { z } from "zod";
import type { Sql } from "@/db/client";
import { emailAddress } from "@/lib/email-address";
import type { PublicContext } from "@/lib/operations/context";
import { FailedAndKept, publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { issueChallenge, passwordMark } from "./challenge";
import { noteSignIn } from "./note-sign-in";
import { openSession } from "./open-session";
import { LONGEST_PASSWORD } from "./password-rules";
import { passwordFits } from "./passwords";
import { signedIn } from "./people";
import { secondFactorCode } from "./schema";
import { spendCode } from "./second-factor";

const input = z.strictObject({
  email: emailAddress,
  password: z.string().min(1, "Enter your password.").max(LONGEST_PASSWORD),
  code: secondFactorCode
    .optional()
    .describe("For accounts with a second factor: a code of the app, or a recovery code."),
});

interface UserRow {
  id: string;
  password_hash: string;
  disabled: boolean;
  has_second_factor: boolean;
}

export const login = publicOperation({
  name: "auth.login",
  summary: "Sign in with email, password and, where there is a second factor, its code.",
  effect: "write",
  route: "POST /auth/login",
  secret: true,
  system: true,
  signInLimit: ({ email }) => email,
  codeLimit: ({ email, code }) => code && email,
  input,
  output: signedIn,
  async run(context, { email, password, code }) {
    const { sql, call, now } = context;
    const user = await findUser(sql, email);
    // Says the same, after the same time, whether the address is unknown or the password wrong.
    if (!(await passwordFits(password, user?.password_hash)) || !user) {
      await noteSignIn(sql, call, user?.id, "wrong_password");
      return refused("This email and password do not match. Check both and try again.");
    }
    if (user.disabled)
      throw new OperationError(
        "forbidden",
        "This account is switched off. Ask whoever runs this server.",
      );
    if (user.has_second_factor && !code) return askForCode(context, user, email);
    if (user.has_second_factor && !(await spendCode(sql, user.id, code ?? "", now))) {
      await noteSignIn(sql, call, user.id, "wrong_code");
      return wrongCode();
    }
    await noteSignIn(sql, call, user.id, "signed_in");
    return openSession(context, user.id);
  },
});

async function findUser(sql: Sql, email: string): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow[]>`
    select id, password_hash, disabled_at is not null as disabled, has_second_factor from users where email = ${email}`;
  return user;
}

/** The password was right: what the refusal carries lets the code follow on its own, for a few minutes. */
async function askForCode({ sql, call }: PublicContext, user: UserRow, email: string) {
  const signInId = await noteSignIn(sql, call, user.id, "code_asked");
  const challenge = issueChallenge({ signInId, email, password: passwordMark(user.password_hash) });
  return new FailedAndKept(
    new OperationError("unauthenticated", {
      detail: "This account has a second factor: send the code of the authenticator app too.",
      data: { needs: "code", challenge },
    }),
  );
}

/** Kept, so that the try is on record. */
const refused = (detail: string) => new FailedAndKept(new OperationError("unauthenticated", detail));

export const wrongCode = () => {
  const detail = "This code does not fit, or was used already. Wait for the next one and try again.";
  return new FailedAndKept(new OperationError("unauthenticated", { detail, fields: { code: detail } }));
};
