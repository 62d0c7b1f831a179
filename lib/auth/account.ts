import type { Sql } from "@/db/client";
import type { Role } from "@/lib/access";
import type { OwnTeam, User } from "./people";

interface AccountRow {
  id: string;
  name: string;
  email: string;
  email_verified_at: string | null;
  avatar_url: string | null;
  time_zone: string;
  locale: string;
  signature: string;
  instance_admin: boolean;
  version: number;
  team_id: string;
  team_name: string;
  slug: string;
  logo_url: string | null;
  role: Role;
  team_time_zone: string;
  currency: string;
  country: string;
  plan: string;
}

export interface Account {
  user: User;
  team: OwnTeam;
  plan: string;
}

/** A person and their place in one team, or undefined when they have none there. */
export async function findAccount(
  sql: Sql,
  userId: string,
  teamId: string,
): Promise<Account | undefined> {
  const [row] = await sql<AccountRow[]>`
    select u.id, u.name, u.email, u.email_verified_at, u.avatar_url, u.time_zone, u.locale, u.signature, u.instance_admin,
      u.version, t.id as team_id, t.name as team_name, t.slug, t.logo_url, m.role, t.time_zone as team_time_zone, t.currency, t.country, t.plan
    from users u
    join team_members m on m.user_id = u.id and m.team_id = ${teamId} and m.deactivated_at is null
    join teams t on t.id = m.team_id
    where u.id = ${userId}`;
  return row && { user: toUser(row), team: toTeam(row), plan: row.plan };
}

const toUser = (row: AccountRow): User => ({
  id: row.id,
  name: row.name,
  email: row.email,
  emailVerifiedAt: row.email_verified_at === null ? null : new Date(row.email_verified_at),
  avatarUrl: row.avatar_url,
  timeZone: row.time_zone,
  locale: row.locale,
  signature: row.signature,
  instanceAdmin: row.instance_admin,
  version: row.version,
});

const toTeam = (row: AccountRow): OwnTeam => ({
  id: row.team_id,
  name: row.team_name,
  slug: row.slug,
  logoUrl: row.logo_url,
  role: row.role,
  timeZone: row.team_time_zone,
  currency: row.currency,
  country: row.country,
});

/** The team a person was last signed in to and still belongs to, else the one they joined first. */
export async function lastTeamOf(sql: Sql, userId: string): Promise<string | undefined> {
  const [row] = await sql<{ team_id: string }[]>`
    select m.team_id from team_members m
    where m.user_id = ${userId} and m.deactivated_at is null
    order by (select max(s.last_used_at) from sessions s where s.user_id = m.user_id and s.team_id = m.team_id) desc nulls last,
      m.created_at, m.id
    limit 1`;
  return row?.team_id;
}
