import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey } from "./derived-key";

/** Says that a password was right a moment ago, and that only the code is missing. */
export interface Challenge {
  /** The row of the try at signing in; it is open for ten minutes and once. */
  signInId: string;
  email: string;
  /** A keyed digest of the password's hash: a new password ends what the old one began. */
  password: string;
}

export const CHALLENGE_MINUTES = 10;

export const passwordMark = (passwordHash: string) => macOf(`password\n${passwordHash}`);

export function issueChallenge(challenge: Challenge): string {
  const payload = Buffer.from(JSON.stringify(challenge)).toString("base64url");
  return `${payload}.${macOf(payload)}`;
}

/** @returns what we once signed, or undefined. Whether it is still open, its row tells. */
export function readChallenge(text: string): Challenge | undefined {
  const [payload = "", mac = ""] = text.split(".");
  const expected = Buffer.from(macOf(payload));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Challenge;
}

const macOf = (text: string) =>
  createHmac("sha256", derivedKey("sign-in challenge")).update(text).digest("base64url");
