import type { Sql } from "@/db/client";
import { log } from "@/lib/log";
import { recoveryCodeDigest } from "./recovery-codes";
import { openTotpSecret, stepOfCode } from "./totp";

/**
 * Uses up a code of a person's second factor: one from the app, or a recovery code. Of two uses at once one
 * succeeds. False when it does not fit or was used before.
 */
export async function spendCode(sql: Sql, userId: string, code: string, now: Date): Promise<boolean> {
  const typed = code.replace(/\s/g, "");
  return /^\d{6}$/.test(typed)
    ? spendAppCode(sql, userId, typed, now)
    : spendRecoveryCode(sql, userId, typed);
}

async function spendAppCode(sql: Sql, userId: string, code: string, now: Date): Promise<boolean> {
  const [user] = await sql<{ totp_secret: string | null }[]>`
    select totp_secret from users where id = ${userId}`;
  const secret = user?.totp_secret && readable(user.totp_secret, userId);
  const step = secret ? stepOfCode(secret, code, now) : undefined;
  if (step === undefined) return false;
  const spent = await sql`
    update users set totp_last_step = ${step} where id = ${userId} and totp_last_step < ${step}`;
  return spent.count === 1;
}

/** A secret that cannot be read opens nothing; the recovery codes hang on the same AUTH_SECRET. */
function readable(sealed: string, userId: string): string | undefined {
  try {
    return openTotpSecret(sealed, userId);
  } catch {
    log.error({ userId }, "a second factor cannot be read: was AUTH_SECRET changed?");
    return undefined;
  }
}

async function spendRecoveryCode(sql: Sql, userId: string, code: string): Promise<boolean> {
  const digest = recoveryCodeDigest(userId, code);
  const spent = await sql`
    update users set recovery_codes = recovery_codes - ${digest}::text
    where id = ${userId} and totp_secret is not null and recovery_codes ? ${digest}::text`;
  return spent.count === 1;
}
