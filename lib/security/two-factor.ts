import encodeQR from "qr";
import { newRecoveryCodes, recoveryCodeDigest } from "@/lib/auth/recovery-codes";
import { spendCode } from "@/lib/auth/second-factor";
import { newTotpSecret, openTotpSecret, otpauthUri, sealTotpSecret, stepOfCode } from "@/lib/auth/totp";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { checkOwnPassword, invalidField, type OwnAccount, ownAccount, tellOwner } from "./own-password";
import { type TwoFactorAnswer, twoFactorAnswer, twoFactorInput } from "./schema";

export const twoFactor = operation({
  name: "security.twoFactor",
  summary:
    "Set up the second factor, confirm it with a code, get new recovery codes, or switch it off.",
  scope: "self:write",
  effect: "write",
  route: "POST /settings/security/two-factor",
  secret: true,
  system: true,
  personOnly: true,
  beforeSecondFactor: true,
  signInLimit: ({ action }, actor) => `${actor?.userId}:${action}`,
  // The first code proves a secret that its reader has on screen: there is nothing to guess.
  codeLimit: ({ action }, actor) =>
    action === "begin" || action === "confirm" ? undefined : actor?.email,
  input: twoFactorInput,
  output: twoFactorAnswer,
  async run(context, { action, password, code = "" }) {
    const account = await ownAccount(context.sql, context.actor.userId);
    if (action !== "confirm") await checkOwnPassword(account, password, "password");
    if (action === "begin") return begin(context, account);
    if (action === "confirm") return confirm(context, account, code);
    await checkCode(context, account, code);
    return action === "new_codes" ? newCodes(context, account) : switchOff(context, account);
  },
});

/** Nothing changes for the account until a first code has proven that an app holds the secret. */
async function begin({ sql, actor, record }: Context, account: OwnAccount): Promise<TwoFactorAnswer> {
  if (account.totpSecret)
    throw new OperationError(
      "conflict",
      "Your second factor is on already. To move it to another phone, switch it off first.",
    );
  const secret = newTotpSecret();
  await sql`
    update users set pending_totp_secret = ${sealTotpSecret(secret, account.id)}, pending_totp_at = now() where id = ${account.id}`;
  record({ summary: `${actor.name} began to set up a second factor` });
  const uri = otpauthUri(secret, account.email);
  const setup = { secret, otpauthUri: uri, qrCode: encodeQR(uri, "svg", { border: 2 }) };
  return { isOn: false, setup, recoveryCodes: null };
}

async function confirm({ sql, actor, now, record }: Context, account: OwnAccount, code: string) {
  if (account.totpSecret) throw new OperationError("conflict", "Your second factor is on already.");
  if (!account.pendingTotpSecret)
    throw new OperationError("conflict", "This took too long. Begin again and scan the new code.");
  const secret = openTotpSecret(account.pendingTotpSecret, account.id);
  const step = stepOfCode(secret, code.replace(/\s/g, ""), now);
  if (step === undefined)
    throw invalidField(
      "code",
      "This code does not fit. Check that the clock of your phone is right, and enter the code shown now.",
    );
  const recoveryCodes = newRecoveryCodes();
  await sql`
    update users set totp_secret = pending_totp_secret, totp_last_step = ${step}, pending_totp_secret = null, pending_totp_at = null,
      recovery_codes = ${digests(account.id, recoveryCodes)}::jsonb where id = ${account.id}`;
  const events = await tellOwner(sql, account, "A second factor was turned on for your account.");
  record({ summary: `${actor.name} turned on a second factor`, events });
  return { isOn: true, setup: null, recoveryCodes };
}

async function checkCode({ sql, now }: Context, account: OwnAccount, code: string) {
  if (!account.totpSecret) throw new OperationError("conflict", "Your second factor is not on.");
  if (await spendCode(sql, account.id, code, now)) return;
  throw invalidField("code", "This code does not fit, or was used already. Wait for the next one.");
}

async function newCodes({ sql, actor, record }: Context, account: OwnAccount) {
  const recoveryCodes = newRecoveryCodes();
  await sql`update users set recovery_codes = ${digests(account.id, recoveryCodes)}::jsonb where id = ${account.id}`;
  record({ summary: `${actor.name} made new recovery codes` });
  return { isOn: true, setup: null, recoveryCodes };
}

async function switchOff({ sql, actor, record }: Context, account: OwnAccount) {
  const [asking] = await sql<{ name: string }[]>`
    select t.name from team_members m join teams t on t.id = m.team_id and m.role = any(t.second_factor_roles)
    where m.user_id = ${account.id} and m.deactivated_at is null limit 1`;
  if (asking)
    throw new OperationError("forbidden", `${asking.name} asks for a second factor in your role.`);
  await sql`
    update users set totp_secret = null, totp_last_step = 0, recovery_codes = null where id = ${account.id}`;
  const events = await tellOwner(sql, account, "The second factor of your account was switched off.");
  record({ summary: `${actor.name} switched off their second factor`, events });
  return { isOn: false, setup: null, recoveryCodes: null };
}

const digests = (userId: string, codes: string[]) =>
  JSON.stringify(codes.map((code) => recoveryCodeDigest(userId, code)));
