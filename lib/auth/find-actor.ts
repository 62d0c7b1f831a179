import { createHash } from "node:crypto";
import { systemSql } from "@/db/client";
import { type Role, type Scope, scopesOf } from "@/lib/access";
import type { Actor } from "@/lib/operations/context";

interface ActorRow {
  user_id: string;
  team_id: string;
  name: string;
  email: string;
  role: Role;
  verified: boolean;
  instance_admin: boolean;
  time_zone: string;
  currency: string;
  country: string;
  own_leads_only: boolean;
  session_id: string | null;
  api_key_id: string | null;
  key_scopes: Scope[] | null;
}

/** Keys start with this, so that a leaked one is recognized by scanners. */
export const API_KEY_PREFIX = "rpk_";

/** Secrets are kept as SHA-256: they are random and long, so a slow hash would add nothing. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * The actor of a session, read afresh on every request, so that signing out, disabling a user,
 * or a change of role takes effect at once. Undefined when the session is over.
 */
export async function findSessionActor(sessionId: string): Promise<Actor | undefined> {
  const sql = systemSql();
  const [row] = await sql<ActorRow[]>`
    select s.user_id, s.team_id, u.name, u.email, m.role, u.email_verified_at is not null as verified, u.instance_admin,
           u.time_zone, t.currency, t.country, t.lead_visibility = 'own' and m.role = 'agent' as own_leads_only,
           s.id as session_id, null as api_key_id, null as key_scopes
    from sessions s
    join users u on u.id = s.user_id and u.disabled_at is null
    join team_members m on m.team_id = s.team_id and m.user_id = s.user_id and m.deactivated_at is null
    join teams t on t.id = s.team_id
    where s.id = ${sessionId} and s.ended_at is null and s.expires_at > now()`;
  return row && toActor(row);
}

/** The actor of an API key; its rights are those of its user, narrowed to the key's scopes. */
export async function findKeyActor(key: string): Promise<Actor | undefined> {
  const sql = systemSql();
  const [row] = await sql<ActorRow[]>`
    select k.user_id, k.team_id, u.name, u.email, m.role, u.email_verified_at is not null as verified, u.instance_admin,
           u.time_zone, t.currency, t.country, t.lead_visibility = 'own' and m.role = 'agent' as own_leads_only,
           null as session_id, k.id as api_key_id, k.scopes as key_scopes
    from api_keys k
    join users u on u.id = k.user_id and u.disabled_at is null
    join team_members m on m.team_id = k.team_id and m.user_id = k.user_id and m.deactivated_at is null
    join teams t on t.id = k.team_id
    where k.token_hash = ${hashToken(key)} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`;
  return row && toActor(row);
}

function toActor(row: ActorRow): Actor {
  const granted = scopesOf(row.role);
  const keyScopes = row.key_scopes && new Set(row.key_scopes.filter((scope) => granted.has(scope)));
  return {
    kind: row.api_key_id ? "api" : "user",
    teamId: row.team_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    scopes: keyScopes ?? granted,
    emailVerified: row.verified,
    instanceAdmin: row.instance_admin,
    timeZone: row.time_zone,
    currency: row.currency,
    country: row.country,
    ...(row.own_leads_only && { visibleOwnerId: row.user_id }),
    ...(row.session_id && { sessionId: row.session_id }),
    ...(row.api_key_id && { apiKeyId: row.api_key_id }),
  };
}
