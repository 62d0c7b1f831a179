import { createHash } from "node:crypto";
import { systemSql } from "@/db/client";
import { type Role, type Scope, type ScopeOverrides, scopesWith } from "@/lib/access";
import type { AccessLevel } from "@/lib/api-keys/schema";
import type { Actor } from "@/lib/operations/context";

interface ActorRow {
  user_id: string;
  team_id: string;
  name: string;
  email: string;
  role: Role;
  scope_overrides: ScopeOverrides;
  verified: boolean;
  instance_admin: boolean;
  time_zone: string;
  locale: string;
  currency: string;
  country: string;
  own_leads_only: boolean;
  owes_second_factor: boolean;
  /** Its last use was noted long enough ago to be noted again. */
  is_stale: boolean;
}

interface KeyRow extends ActorRow {
  api_key_id: string;
  token_hash: string;
  key_scopes: Scope[];
  access: AccessLevel;
}

/** Keys start with this, so that a leaked one is recognized by scanners. */
export const API_KEY_PREFIX = "rpk_";

/** How exact the last use of a session or key is: a write per request would cost more than the request. */
const SESSION_USE = "5 minutes";
const KEY_USE = "1 minute";

/** Secrets are kept as SHA-256: they are random and long, so a slow hash would add nothing. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** The actors of several sessions by the sessions' ids; those that are over are left out. */
export async function findSessionActors(sessionIds: string[]): Promise<Map<string, Actor>> {
  const sql = systemSql();
  const rows = await sql<(ActorRow & { session_id: string })[]>`
    select s.id as session_id, s.user_id, s.team_id, u.name, u.email, m.role, m.scope_overrides, u.email_verified_at is not null as verified, u.instance_admin,
           u.time_zone, u.locale, t.currency, t.country, t.lead_visibility = 'own' and m.role = 'agent' as own_leads_only,
           m.role = any(t.second_factor_roles) and not u.has_second_factor as owes_second_factor,
           s.last_used_at < now() - ${SESSION_USE}::interval as is_stale
    from sessions s
    join users u on u.id = s.user_id and u.disabled_at is null
    join team_members m on m.team_id = s.team_id and m.user_id = s.user_id and m.deactivated_at is null
    join teams t on t.id = s.team_id
    where s.id = any(${sessionIds}::uuid[]) and s.ended_at is null and s.expires_at > now()`;
  const stale = rows.flatMap((row) => (row.is_stale ? row.session_id : []));
  if (stale.length > 0)
    await sql`
      with used as (
        update sessions set last_used_at = now() where id = any(${stale}::uuid[]) and last_used_at < now() - ${SESSION_USE}::interval returning user_id)
      update users u set last_seen_at = now() from used where u.id = used.user_id`;
  return new Map(
    rows.map((row) => [row.session_id, { ...toActor(row), kind: "user", sessionId: row.session_id }]),
  );
}

/** The actors of several API keys by the keys' hashes; those that are revoked or have expired are left out. */
export async function findKeyActors(hashes: string[]): Promise<Map<string, Actor>> {
  const sql = systemSql();
  const rows = await sql<KeyRow[]>`
    select k.user_id, k.team_id, u.name, u.email, m.role, m.scope_overrides, u.email_verified_at is not null as verified, u.instance_admin,
           u.time_zone, u.locale, t.currency, t.country, t.lead_visibility = 'own' and m.role = 'agent' as own_leads_only,
           m.role = any(t.second_factor_roles) and not u.has_second_factor as owes_second_factor,
           k.id as api_key_id, k.token_hash, k.scopes as key_scopes, k.access,
           coalesce(k.last_used_at < now() - ${KEY_USE}::interval, true) as is_stale
    from api_keys k
    join users u on u.id = k.user_id and u.disabled_at is null
    join team_members m on m.team_id = k.team_id and m.user_id = k.user_id and m.deactivated_at is null
    join teams t on t.id = k.team_id
    where k.token_hash = any(${hashes}::text[]) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`;
  const stale = rows.flatMap((row) => (row.is_stale ? row.api_key_id : []));
  if (stale.length > 0)
    await sql`
      update api_keys set last_used_at = now()
      where id = any(${stale}::uuid[]) and coalesce(last_used_at < now() - ${KEY_USE}::interval, true)`;
  return new Map(rows.map((row) => [row.token_hash, keyActor(row)]));
}

function keyActor(row: KeyRow): Actor {
  const actor = toActor(row);
  const scopes = new Set(row.key_scopes.filter((scope) => actor.scopes.has(scope)));
  return { ...actor, kind: "api", scopes, access: row.access, apiKeyId: row.api_key_id };
}

/** What someone is left with who has yet to set up a second factor. */
const withoutSecondFactor: ReadonlySet<Scope> = new Set<Scope>(["self:read", "self:write"]);

const toActor = (row: ActorRow): Omit<Actor, "kind"> => ({
  teamId: row.team_id,
  userId: row.user_id,
  name: row.name,
  email: row.email,
  role: row.role,
  scopes: row.owes_second_factor ? withoutSecondFactor : scopesWith(row.role, row.scope_overrides),
  emailVerified: row.verified,
  instanceAdmin: row.instance_admin,
  timeZone: row.time_zone,
  locale: row.locale,
  currency: row.currency,
  country: row.country,
  ...(row.own_leads_only && { visibleOwnerId: row.user_id }),
  ...(row.owes_second_factor && { owesSecondFactor: true }),
});
