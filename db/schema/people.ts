import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Scope } from "@/lib/access";
import { createdAt, id, instant, updatedAt, version } from "./columns";

/** A person; sees teams through memberships. The password hash is unreadable to the application's role. */
export const users = pgTable(
  "users",
  {
    id: id(),
    email: text("email").notNull(),
    emailVerifiedAt: instant("email_verified_at"),
    name: text("name").notNull(),
    avatarUrl: text("avatar_url"),
    locale: text("locale").notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    signature: text("signature").notNull().default(""),
    passwordHash: text("password_hash").notNull(),
    totpSecret: text("totp_secret"),
    recoveryCodes: jsonb("recovery_codes").$type<string[]>(),
    instanceAdmin: boolean("instance_admin").notNull().default(false),
    disabledAt: instant("disabled_at"),
    lastSeenAt: instant("last_seen_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex("users_email").on(table.email)],
);

/** The tenant. */
export const teams = pgTable(
  "teams",
  {
    id: id(),
    /** A team belongs to itself, so that the row rules and the journal treat it like any tenant row. */
    teamId: uuid("team_id").generatedAlwaysAs((): SQL => sql`${teams.id}`),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    logoUrl: text("logo_url"),
    timeZone: text("time_zone").notNull().default("UTC"),
    currency: text("currency").notNull().default("USD"),
    country: text("country").notNull().default("US"),
    leadVisibility: text("lead_visibility").$type<"all" | "own">().notNull().default("all"),
    plan: text("plan").notNull().default("self-host"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("teams_slug").on(table.slug),
    check("teams_lead_visibility", sql`${table.leadVisibility} in ('all', 'own')`),
  ],
);

/** A person's place in a team. */
export const teamMembers = pgTable(
  "team_members",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role").$type<"owner" | "admin" | "manager" | "agent" | "viewer">().notNull(),
    title: text("title").notNull().default(""),
    capacity: integer("capacity"),
    onDuty: boolean("on_duty").notNull().default(true),
    invitedById: uuid("invited_by_id"),
    deactivatedAt: instant("deactivated_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("team_members_team_user").on(table.teamId, table.userId),
    index("team_members_user").on(table.userId),
    check("team_members_role", sql`${table.role} in ('owner', 'admin', 'manager', 'agent', 'viewer')`),
  ],
);

/** An offer to join a team, answered through a mailed link. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    email: text("email").notNull(),
    role: text("role").$type<"admin" | "manager" | "agent" | "viewer">().notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedById: uuid("invited_by_id").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_team").on(table.teamId, table.createdAt),
    check("invitations_role", sql`${table.role} in ('admin', 'manager', 'agent', 'viewer')`),
  ],
);

/** One signed-in device; also the family of its refresh tokens. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    kind: text("kind").$type<"browser" | "api">().notNull(),
    userAgent: text("user_agent").notNull().default(""),
    ip: text("ip"),
    lastUsedAt: instant("last_used_at").notNull().default(sql`now()`),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("sessions_user").on(table.userId, table.createdAt),
    check("sessions_kind", sql`${table.kind} in ('browser', 'api')`),
  ],
);

/** A rotating refresh token; a second use of one ends its session. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    id: id(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => sessions.id),
    tokenHash: text("token_hash").notNull(),
    usedAt: instant("used_at"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("refresh_tokens_hash").on(table.tokenHash),
    index("refresh_tokens_session").on(table.sessionId),
  ],
);

/** A single-use link sent by mail. */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    purpose: text("purpose").$type<"verify_email" | "reset_password">().notNull(),
    email: text("email").notNull(),
    tokenHash: text("token_hash").notNull(),
    usedAt: instant("used_at"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("verification_tokens_hash").on(table.tokenHash),
    index("verification_tokens_user").on(table.userId, table.purpose),
    check("verification_tokens_purpose", sql`${table.purpose} in ('verify_email', 'reset_password')`),
  ],
);

/** A key for programs: shown once, stored hashed, bound to one team. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    name: text("name").notNull(),
    prefix: text("prefix").notNull(),
    tokenHash: text("token_hash").notNull(),
    scopes: jsonb("scopes").$type<Scope[]>().notNull(),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("api_keys_hash").on(table.tokenHash),
    index("api_keys_team").on(table.teamId, table.createdAt),
  ],
);

/** Counters of the limiter library, shared by all processes. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: instant("expire"),
});
