import { z } from "zod";
import { cleanLine, storable } from "./text";

/** Longest address that mail servers accept (RFC 5321). */
const LONGEST = 254;
const shape = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;

/**
 * The one form in which an address is kept and compared: NFKC first, so that a look-alike @ or dot
 * cannot slip in behind the check, then lower case. Null when it is no address.
 */
export function normalizeEmail(text: string): string | null {
  const address = cleanLine(text.normalize("NFKC")).toLowerCase();
  const isAddress = address.length <= LONGEST && shape.test(address) && !address.includes("..");
  return isAddress ? address : null;
}

/** An e-mail address as input. */
export const emailAddress = storable(LONGEST).transform((text, context) => {
  const address = normalizeEmail(text);
  if (address) return address;
  context.addIssue({ code: "custom", message: "This is not an e-mail address." });
  return z.NEVER;
});
