import { z } from "zod";
import type { Sql } from "@/db/client";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { CHALLENGE_MINUTES, passwordMark, readChallenge } from "./challenge";
import { wrongCode } from "./login";
import { noteSignIn } from "./note-sign-in";
import { openSession } from "./open-session";
import { signedIn } from "./people";
import { secondFactorCode } from "./schema";
import { spendCode } from "./second-factor";

const emailOf = (challenge: string) => readChallenge(challenge)?.email ?? "";

export const confirmSignIn = publicOperation({
  name: "auth.confirmSignIn",
  summary: "Finish signing in with the code of the second factor, after the password was right.",
  effect: "write",
  route: "POST /auth/login/code",
  secret: true,
  system: true,
  signInLimit: ({ challenge }) => emailOf(challenge),
  codeLimit: ({ challenge }) => emailOf(challenge),
  input: z.strictObject({
    challenge: z.string().max(1_000).describe("As signing in with the password alone gave it."),
    code: secondFactorCode.describe("Of the authenticator app, or a recovery code."),
  }),
  output: signedIn,
  async run(context, { challenge, code }) {
    const { sql, call, now } = context;
    const signIn = await findOpen(sql, challenge);
    if (!signIn)
      throw new OperationError(
        "unauthenticated",
        "This took too long, or was used already. Sign in again with your password.",
      );
    if (!(await spendCode(sql, signIn.userId, code, now))) {
      await noteSignIn(sql, call, signIn.userId, "wrong_code");
      return wrongCode();
    }
    await sql`update sign_ins set outcome = 'signed_in' where id = ${signIn.id}`;
    return openSession(context, signIn.userId);
  },
});

/** The try at signing in that a challenge belongs to, locked, if its password still holds. */
async function findOpen(sql: Sql, text: string) {
  const challenge = readChallenge(text);
  if (!challenge) return undefined;
  const [row] = await sql<{ id: string; user_id: string; password_hash: string }[]>`
    select s.id, s.user_id, u.password_hash from sign_ins s join users u on u.id = s.user_id and u.disabled_at is null
    where s.id = ${challenge.signInId} and s.outcome = 'code_asked'
      and s.created_at > now() - make_interval(mins => ${CHALLENGE_MINUTES}) for update of s`;
  if (!row || passwordMark(row.password_hash) !== challenge.password) return undefined;
  return { id: row.id, userId: row.user_id };
}
