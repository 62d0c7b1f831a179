import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";
import { readAccessToken } from "./access-token";
import { SESSION_SECONDS, usesSecureCookies } from "./browser-session";
import { login } from "./login";
import { logout } from "./logout";
import { actorOfSession, requestIp } from "./request-actor";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

class Refused extends CredentialsSignin {
  constructor(error: OperationError) {
    super(error.message);
    this.code = error.code;
  }
}

/**
 * Browser sign-in over next-auth. Its cookie holds nothing but the id of a session row, which is read afresh on
 * every request, and nothing that a browser sends can change what it holds.
 */
export const { handlers } = NextAuth(() => ({
  basePath: "/api/session",
  secret: env().AUTH_SECRET,
  trustHost: true,
  useSecureCookies: usesSecureCookies(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  providers: [Credentials({ credentials: { email: {}, password: {}, code: {} }, authorize })],
  callbacks: {
    async jwt({ token, user }) {
      const sessionId = user?.sessionId ?? token.sessionId;
      const isOpen = typeof sessionId === "string" && (await actorOfSession(sessionId));
      return isOpen ? { sessionId } : null;
    },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) =>
      url.startsWith("/") && !/^\/[/\\]/.test(url) ? `${baseUrl}${url}` : baseUrl,
  },
  events: {
    async signOut(message) {
      const sessionId = "token" in message ? message.token?.sessionId : undefined;
      const actor = typeof sessionId === "string" ? await actorOfSession(sessionId) : undefined;
      if (actor) await perform(logout, actor, {}, { door: "ui" });
    },
  },
}));

/** The same operation as everywhere, limits included. */
async function authorize(
  credentials: Partial<Record<"email" | "password" | "code", unknown>>,
  request: Request,
) {
  const { email, password, code } = credentials;
  const ip = requestIp(request);
  const userAgent = (request.headers.get("user-agent") ?? "").slice(0, 300);
  try {
    const input = { email, password, ...(code ? { code } : {}) };
    const { accessToken } = await answerOf(login, undefined, input, {
      door: "ui",
      userAgent,
      ...(ip && { ip }),
    });
    const sessionId = await readAccessToken(accessToken);
    return sessionId ? { sessionId } : null;
  } catch (thrown) {
    throw new Refused(OperationError.from(thrown));
  }
}
