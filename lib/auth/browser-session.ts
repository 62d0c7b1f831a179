import { decode, encode } from "next-auth/jwt";
import { appUrl, env } from "@/lib/env";
import { isCanonicalToken } from "./canonical-token";
import { SESSION_DAYS } from "./start-session";

/** The cookie of next-auth; `__Secure-` on https, where the browser then enforces TLS. */
export const sessionCookieNames = ["__Secure-authjs.session-token", "authjs.session-token"] as const;

const [SECURE_NAME, PLAIN_NAME] = sessionCookieNames;
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** Browsers accept a secure cookie only on https; the address people use decides. */
export const usesSecureCookies = () => appUrl().startsWith("https:");

/** The cookie that signs a browser in to a session, as next-auth would set it. */
export async function sessionCookie(sessionId: string) {
  const secure = usesSecureCookies();
  const name = secure ? SECURE_NAME : PLAIN_NAME;
  const value = await encode({
    token: { sessionId },
    secret: env().AUTH_SECRET,
    salt: name,
    maxAge: SESSION_SECONDS,
  });
  return {
    name,
    value,
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: SESSION_SECONDS,
  } as const;
}

/** @returns the session id in a browser's cookie, or undefined when there is none or it is not ours. */
export async function readSessionCookie(
  cookies: (name: string) => string | undefined,
): Promise<string | undefined> {
  for (const name of sessionCookieNames) {
    const token = cookies(name);
    if (!token || !isCanonicalToken(token)) continue;
    try {
      const session = await decode({ token, secret: env().AUTH_SECRET, salt: name });
      if (typeof session?.sessionId === "string") return session.sessionId;
    } catch {
      // A cookie of another install, or altered: the visitor is simply not signed in.
    }
  }
  return undefined;
}
