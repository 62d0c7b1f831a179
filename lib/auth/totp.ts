import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { derivedKey } from "./derived-key";

const PERIOD_S = 30;
/** A clock that runs half a minute early or late still fits. */
const DRIFT_STEPS = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The shared secret of an authenticator app, as base32 text of 160 random bits. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the QR code. */
export const otpauthUri = (secret: string, account: string) => totp(secret, account).toString();

/** The period a code belongs to, when it is one of the periods around `now`; undefined for a code that does not fit. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const drift = totp(secret).validate({ token: code, timestamp, window: DRIFT_STEPS });
  return drift === null ? undefined : TOTP.counter({ period: PERIOD_S, timestamp }) + drift;
}

const totp = (secret: string, account = "") =>
  new TOTP({
    issuer: "Rapport",
    label: account,
    secret: Secret.fromBase32(secret),
    period: PERIOD_S,
    digits: 6,
  });

/** Encrypts a secret for one person's row; in the row of another it cannot be read. */
export function sealTotpSecret(secret: string, userId: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), iv).setAAD(Buffer.from(userId));
  const sealed = [iv, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString("base64url");
}

/** @throws when it was altered, moved from another person's row, or sealed under another AUTH_SECRET. */
export function openTotpSecret(sealed: string, userId: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(userId))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8");
  return opened + decipher.final("utf8");
}

const sealingKey = () => derivedKey("second factor");
