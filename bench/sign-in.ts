import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { issueAccessToken } from "@/lib/auth/access-token";
import { sessionCookie } from "@/lib/auth/browser-session";
import type { Actor } from "@/lib/operations/context";

export interface SignedIn {
  /** A bearer header; made anew for each measurement, since tokens live for a quarter of an hour. */
  bearer(): Promise<{ authorization: string }>;
  cookie: Awaited<ReturnType<typeof sessionCookie>>;
}

/** An actor with a session row, as sign-in makes it. */
export async function signIn(actor: Actor): Promise<SignedIn> {
  const sessionId = v7();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at)
    values (${sessionId}, ${actor.userId ?? null}, ${actor.teamId}, 'api', now() + interval '1 day')`;
  return {
    bearer: async () => ({ authorization: `Bearer ${await issueAccessToken(sessionId)}` }),
    cookie: await sessionCookie(sessionId),
  };
}
