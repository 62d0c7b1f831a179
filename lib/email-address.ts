import { z } from "zod";

/** RFC 5321 allows a path of 256 characters, two of which are the angle brackets. */
const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_AS_TYPED = /^[\p{L}\p{N}\p{M}.-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The one spelling of a person's address, or undefined when it is none. Normalized before it is checked, so that
 * a look-alike (a fullwidth @, say) can never be judged as one address and stored or mailed as another.
 */
export function normalizeEmailAddress(typed: string): string | undefined {
  if (typed.length > LONGEST * 2) return undefined;
  const [local, domain, ...more] = typed
    .normalize("NFKC")
    .replace(/^ +| +$/g, "")
    .split("@");
  if (!local || !domain || more.length > 0) return undefined;
  const localPart = local.toLowerCase();
  const host = asciiHost(domain);
  if (!host || localPart.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(localPart)) return undefined;
  const address = `${localPart}@${host}`;
  return address.length <= LONGEST ? address : undefined;
}

/** An address in a request: any spelling in, the one spelling inside. */
export const emailAddress = z
  .string()
  .max(LONGEST * 2)
  .transform((typed, context) => {
    const address = normalizeEmailAddress(typed);
    if (address) return address;
    context.addIssue({ code: "custom", message: "Enter an email address such as ada@example.com." });
    return z.NEVER;
  })
  .meta({ description: "An email address." });

function asciiHost(domain: string): string | undefined {
  if (!DOMAIN_AS_TYPED.test(domain)) return undefined;
  try {
    const host = new URL(`http://${domain}/`).hostname;
    return DOMAIN.test(host) && host.length <= 253 ? host : undefined;
  } catch {
    return undefined;
  }
}
