import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { sessionCookieNames } from "@/lib/auth/browser-session";
import type { Actor } from "@/lib/operations/context";

/** A visitor's request headers. */
export interface Visitor {
  role: string;
  headers: Record<string, string>;
}

export const SIGNED_OUT: Visitor = { role: "nobody", headers: {} };

/** The browser of a signed-in person, with the cookie that signing in sets. */
export async function browserOf(role: string, actor: Actor): Promise<Visitor> {
  const { encode } = await import("next-auth/jwt");
  const sessionId = v7();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at)
    values (${sessionId}, ${actor.userId ?? null}, ${actor.teamId}, 'browser', now() + interval '1 day')`;
  const name = sessionCookieNames[1];
  const value = await encode({
    token: { sessionId },
    secret: process.env.AUTH_SECRET as string,
    salt: name,
    maxAge: 86_400,
  });
  return { role, headers: { cookie: `${name}=${value}` } };
}
