import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import type { Call } from "@/lib/operations/context";
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from "./access-token";
import { hashToken } from "./find-actor";

/** How long a browser stays signed in, and how long a refresh token may lie unused. */
export const SESSION_DAYS = 7;

/** A secret for a link or a refresh token: 256 random bits, so that it need not be hashed slowly. */
export const newSecret = () => randomBytes(32).toString("base64url");

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

/** Begins a sign-in of one device in one team. */
export async function startSession(
  sql: Sql,
  call: Call,
  userId: string,
  teamId: string,
): Promise<Tokens> {
  const sessionId = v7();
  const kind = call.door === "ui" ? "browser" : "api";
  await sql`
    insert into sessions (id, user_id, team_id, kind, user_agent, ip, expires_at)
    values (${sessionId}, ${userId}, ${teamId}, ${kind}, ${call.userAgent ?? ""}, ${call.ip ?? null}, now() + make_interval(days => ${SESSION_DAYS}))`;
  await sql`update users set last_seen_at = now() where id = ${userId}`;
  return issueTokens(sql, sessionId);
}

/** The next pair of tokens of a session. */
export async function issueTokens(sql: Sql, sessionId: string): Promise<Tokens> {
  const refreshToken = newSecret();
  await sql`
    insert into refresh_tokens (id, session_id, token_hash, expires_at)
    values (${v7()}, ${sessionId}, ${hashToken(refreshToken)}, now() + make_interval(days => ${SESSION_DAYS}))`;
  return {
    accessToken: await issueAccessToken(sessionId),
    refreshToken,
    expiresIn: ACCESS_TOKEN_SECONDS,
  };
}
