import { createHmac, randomInt } from "node:crypto";
import { derivedKey } from "./derived-key";

const CODES = 10;
/** Without the letters and digits that look alike on paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Ten codes for the day the phone is lost, as `abcd-efgh-jkmn`. */
export const newRecoveryCodes = () => Array.from({ length: CODES }, newCode);

const newCode = () =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
  ).join("-");

/**
 * What is kept of a code. They are short enough to be guessed from a plain digest, so the digest is keyed:
 * the database alone does not give them away.
 */
export const recoveryCodeDigest = (userId: string, code: string) =>
  createHmac("sha256", derivedKey("recovery codes"))
    .update(`${userId}\n${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`)
    .digest("base64url");
