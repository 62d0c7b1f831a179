import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role, ScopeOverrides } from "@/lib/access";
import type { Holiday, WorkingHours } from "@/lib/settings/schema";
import { createdAt, id, instant, updatedAt, version } from "./columns";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A person; sees teams through memberships. The password hash is unreadable to the application's role. */
export const users = pgTable(
  "users",
  {
    id: id(),
    email: text("email").notNull(),
    emailVerifiedAt: instant("email_verified_at"),
    name: text("name").notNull(),
    avatarUrl: text("avatar_url"),
    locale: text("locale").notNull().default("en-US"),
    timeZone: text("time_zone").notNull().default("UTC"),
    signature: text("signature").notNull().default(""),
    passwordHash: text("password_hash").notNull(),
    /** Encrypted under a key derived from AUTH_SECRET; set once a first code has proven that an app holds it. */
    totpSecret: text("totp_secret"),
    /** The last period whose code was accepted, so that a code works once. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }).notNull().default(0),
    /** A secret that waits for its first code. */
    pendingTotpSecret: text("pending_totp_secret"),
    pendingTotpAt: instant("pending_totp_at"),
    /** Keyed digests of the codes not used yet. */
    recoveryCodes: jsonb("recovery_codes").$type<string[]>(),
    /** Teammates may know this much. */
    hasSecondFactor: boolean("has_second_factor")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`totp_secret is not null`),
    instanceAdmin: boolean("instance_admin").notNull().default(false),
    disabledAt: instant("disabled_at"),
    lastSeenAt: instant("last_seen_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex("users_email").on(table.email)],
);

/** A person's picture, small enough to live beside them and to go in the same transaction. */
export const avatars = pgTable("avatars", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id),
  /** Begins the digest of the bytes; the picture's address holds it, so that a new picture has a new address. */
  hash: text("hash").notNull(),
  bytes: bytea("bytes").notNull(),
  createdAt: createdAt(),
});

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
    /** Null until somebody sets them. */
    workingHours: jsonb("working_hours").$type<WorkingHours>(),
    holidays: jsonb("holidays").$type<Holiday[]>().notNull().default([]),
    plan: text("plan").notNull().default("self-host"),
    /** Roles that may do nothing until they have a second factor. */
    secondFactorRoles: text("second_factor_roles")
      .array()
      .$type<Role[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
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
    /** Rights given or taken away beyond the role. */
    scopeOverrides: jsonb("scope_overrides").$type<ScopeOverrides>().notNull().default({}),
    deactivatedAt: instant("deactivated_at"),
    /** Who was removed stays as a row, so that history keeps the name; always deactivated as well. */
    leftAt: instant("left_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("team_members_team_user").on(table.teamId, table.userId),
    index("team_members_user").on(table.userId),
    check("team_members_role", sql`${table.role} in ('owner', 'admin', 'manager', 'agent', 'viewer')`),
    check("team_members_left", sql`${table.leftAt} is null or ${table.deactivatedAt} is not null`),
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
    role: text("role").$type<Role>().notNull(),
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
    uniqueIndex("invitations_open")
      .on(table.teamId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    check("invitations_role", sql`${table.role} in ('owner', 'admin', 'manager', 'agent', 'viewer')`),
  ],
);
