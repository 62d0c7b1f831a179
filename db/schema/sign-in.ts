import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Scope } from "@/lib/access";
import { type AccessLevel, accessLevels } from "@/lib/api-keys/schema";
import { type SignInOutcome, signInOutcomes } from "@/lib/auth/schema";
import { createdAt, id, instant, oneOf } from "./columns";
import { teams, users } from "./people";

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

/**
 * A try at signing in, shown to the account's person. For an address without an account there is one too,
 * of nobody, so that the work done does not tell which addresses have one.
 */
export const signIns = pgTable(
  "sign_ins",
  {
    id: id(),
    userId: uuid("user_id").references(() => users.id),
    outcome: text("outcome").$type<SignInOutcome>().notNull(),
    userAgent: text("user_agent").notNull().default(""),
    ip: text("ip"),
    createdAt: createdAt(),
  },
  (table) => [
    index("sign_ins_user").on(table.userId, table.createdAt),
    check("sign_ins_outcome", sql`${table.outcome} in (${oneOf(signInOutcomes)})`),
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
    access: text("access").$type<AccessLevel>().notNull().default("read"),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    /** Set when a new key took its place; until `expires_at` both work. */
    replacedAt: instant("replaced_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("api_keys_hash").on(table.tokenHash),
    index("api_keys_team").on(table.teamId, table.createdAt),
    check("api_keys_access", sql`${table.access} in (${oneOf(accessLevels)})`),
  ],
);

/** Counters of the limiter library, shared by all processes. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: instant("expire"),
});
