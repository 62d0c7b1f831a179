import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";

const derived = new Map<string, KeyObject>();

/** A key of 256 bits for one purpose, so that what was made for one can never pass for another. */
export function derivedKey(purpose: string): KeyObject {
  const secret = env().AUTH_SECRET;
  const name = `${purpose}\n${secret}`;
  const known = derived.get(name);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
  derived.set(name, key);
  return key;
}
