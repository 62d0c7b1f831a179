import { env } from "@/lib/env";

/** The push services of the browsers there are. */
const known = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
] as const;
const knownSuffixes = [".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com"];

/**
 * Whether an address that a browser handed over is one of a push service. Messages go to no other: what a caller
 * names could as well be a host inside our own network.
 */
export function isPushService(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.username || url.password) return false;
  if (extraOrigins().includes(url.origin)) return true;
  if (url.protocol !== "https:" || url.port) return false;
  return (
    known.some((host) => host === url.hostname) ||
    knownSuffixes.some((suffix) => url.hostname.endsWith(suffix))
  );
}

/** Services that the operator vouches for, such as one of their own. */
const extraOrigins = (): string[] =>
  (env().PUSH_SERVICES ?? "").split(",").flatMap((text) => URL.parse(text.trim())?.origin ?? []);
