import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** The cookie of next-auth; `__Secure-` on https, where the browser then enforces TLS. */
export const sessionCookieNames = ["__Secure-authjs.session-token", "authjs.session-token"] as const;

/** @returns the session id in a browser's cookie, or undefined when there is none or it is not ours. */
export async function readSessionCookie(cookies: (name: string) => string | undefined): Promise<string | undefined> {
  for (const name of sessionCookieNames) {
    const token = cookies(name);
    if (!token) continue;
    try {
      const session = await decode({ token, secret: env().AUTH_SECRET, salt: name });
      if (typeof session?.sessionId === "string") return session.sessionId;
    } catch {
      // A cookie of another install, or altered: the visitor is simply not signed in.
    }
  }
  return undefined;
}
