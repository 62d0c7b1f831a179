import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { issueAccessToken } from "@/lib/auth/access-token";
import type { Actor } from "@/lib/operations/context";

/** A bearer header for an actor, with a session row as sign-in makes it. */
export async function bearerFor(actor: Actor): Promise<string> {
  const sessionId = v7();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at)
    values (${sessionId}, ${actor.userId ?? null}, ${actor.teamId}, 'api', now() + interval '1 day')`;
  return `Bearer ${await issueAccessToken(sessionId)}`;
}
