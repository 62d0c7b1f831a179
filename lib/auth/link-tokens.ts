import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { hashToken } from "./find-actor";
import { newSecret } from "./start-session";

export type LinkPurpose = "verify_email" | "reset_password";

/** A link proves that its reader has the mailbox now; a reset link opens the account, so it lives shorter. */
const lifetimeHours: Record<LinkPurpose, number> = { verify_email: 24, reset_password: 1 };

export interface LinkOwner {
  userId: string;
  email: string;
}

/**
 * A new single-use link token; earlier ones of the same purpose end. For nobody it runs the same statements
 * and keeps nothing.
 */
export async function issueLinkToken(
  sql: Sql,
  purpose: LinkPurpose,
  owner: LinkOwner | undefined,
): Promise<string> {
  const token = newSecret();
  await sql`
    update verification_tokens set used_at = now()
    where user_id = ${owner?.userId ?? null} and purpose = ${purpose} and used_at is null`;
  await sql`
    insert into verification_tokens (id, user_id, purpose, email, token_hash, expires_at)
    select ${v7()}, u.id, ${purpose}, u.email, ${hashToken(token)}, now() + make_interval(hours => ${lifetimeHours[purpose]})
    from users u where u.id = ${owner?.userId ?? null}`;
  return token;
}

/** Uses a link token up. Undefined when it is unknown, expired, used or of another purpose. */
export async function redeemLinkToken(
  sql: Sql,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkOwner | undefined> {
  const [used] = await sql<{ user_id: string; email: string }[]>`
    update verification_tokens set used_at = now()
    where token_hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning user_id, email`;
  return used && { userId: used.user_id, email: used.email };
}

/** Ends every open link of a person. */
export const endLinkTokens = (sql: Sql, userId: string, purpose: LinkPurpose) =>
  sql`update verification_tokens set used_at = now() where user_id = ${userId} and purpose = ${purpose} and used_at is null`;
