import { z } from "zod";
import type { Sql } from "@/db/client";
import { FailedAndKept, publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { limitApi } from "@/lib/operations/limits";
import { hashToken } from "./find-actor";
import { secretToken } from "./schema";
import { issueTokens, SESSION_DAYS } from "./start-session";

interface SessionRow {
  id: string;
  user_id: string;
  team_id: string;
  name: string;
}

export const refresh = publicOperation({
  name: "auth.refresh",
  summary:
    "Exchange a refresh token for a new access token and the next refresh token; each works once.",
  effect: "write",
  route: "POST /auth/refresh",
  secret: true,
  system: true,
  input: z.strictObject({ refreshToken: secretToken }),
  output: z.object({ accessToken: z.string(), refreshToken: z.string(), expiresIn: z.int() }),
  async run({ sql, call, belongTo, record }, { refreshToken }) {
    if (call.ip) await limitApi(`refresh:${call.ip}`);
    const hash = hashToken(refreshToken);
    const sessionId = await spendRefreshToken(sql, hash);
    if (sessionId) return issueTokens(sql, sessionId);
    const ended = await endFamilyOf(sql, hash);
    if (ended) {
      await belongTo(ended.team_id, ended.user_id);
      record({
        summary: `A refresh token of ${ended.name} was used twice, so that device was signed out`,
      });
    }
    // Thrown, the error would roll the end of the family back.
    return new FailedAndKept(
      new OperationError("unauthenticated", "This sign-in is over. Sign in again."),
    );
  },
});

/** Uses a token up and keeps its session alive. The row lock lets only one of two at once succeed. */
async function spendRefreshToken(sql: Sql, hash: string): Promise<string | undefined> {
  const [used] = await sql<{ id: string }[]>`
    with used as (
      update refresh_tokens set used_at = now()
      where token_hash = ${hash} and used_at is null and expires_at > now() returning session_id)
    update sessions s set last_used_at = now(), expires_at = now() + make_interval(days => ${SESSION_DAYS})
    from used, users u, team_members m
    where s.id = used.session_id and s.ended_at is null and s.expires_at > now()
      and u.id = s.user_id and u.disabled_at is null
      and m.team_id = s.team_id and m.user_id = s.user_id and m.deactivated_at is null
    returning s.id`;
  return used?.id;
}

/** A token that comes twice was copied by someone: the thief and the owner both lose it. */
async function endFamilyOf(sql: Sql, hash: string): Promise<SessionRow | undefined> {
  const [ended] = await sql<SessionRow[]>`
    update sessions s set ended_at = now()
    from refresh_tokens t, users u
    where t.token_hash = ${hash} and t.used_at is not null and s.id = t.session_id and s.ended_at is null and u.id = s.user_id
    returning s.id, s.user_id, s.team_id, u.name`;
  return ended;
}
