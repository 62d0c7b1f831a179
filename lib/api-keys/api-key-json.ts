import { type SQL, sql } from "drizzle-orm";

/** A key as JSON, of `k` with its owner `u`; `mine` is the caller's user id. */
export const apiKeyJson = (mine: string | undefined): SQL => sql`json_build_object(
  'id', k.id, 'name', k.name, 'prefix', k.prefix, 'access', k.access, 'scopes', k.scopes,
  'owner', json_build_object('id', u.id, 'name', u.name, 'avatarUrl', u.avatar_url),
  'isOwn', k.user_id is not distinct from ${mine ?? null}::uuid,
  'state', case when k.expires_at <= now() then 'expired' when k.replaced_at is not null then 'replaced' else 'active' end,
  'createdAt', k.created_at, 'lastUsedAt', k.last_used_at, 'expiresAt', k.expires_at)`;
