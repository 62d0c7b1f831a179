import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type KeptChannels,
  type NotificationType,
  notificationTypes,
  type QuietHours,
} from "@/lib/notifications/schema";
import { createdAt, id, instant, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";
import { teamMembers, users } from "./people";
import { sessions } from "./sign-in";

const oneOf = (values: readonly string[]): SQL =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));

/** What one member is told of. Written by `tell_members` alone; seen by that member alone. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    teamId: teamId(),
    userId: uuid("user_id").notNull(),
    type: text("type").$type<NotificationType>().notNull(),
    title: text("title").notNull(),
    detail: text("detail").notNull().default(""),
    leadId: uuid("lead_id"),
    link: text("link").notNull(),
    /** Whose act it tells of; null for what nobody did. */
    actorId: uuid("actor_id"),
    /** What makes it the same when it is told again. */
    key: text("key").notNull(),
    /** Whether it stands in the bell; otherwise it only goes out by mail or push. */
    inApp: boolean("in_app").notNull(),
    readAt: instant("read_at"),
    removedAt: instant("removed_at"),
    snoozedUntil: instant("snoozed_until"),
    /** From when it stands in the bell, and its place there. */
    shownAt: instant("shown_at")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(snoozed_until, created_at)`),
    /** The devices that have it, so that a delivery which is tried again leaves them out. */
    pushedTo: uuid("pushed_to").array().notNull().default(sql`'{}'::uuid[]`),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "notifications_member_fk",
      columns: [table.teamId, table.userId],
      foreignColumns: [teamMembers.teamId, teamMembers.userId],
    }),
    foreignKey({
      name: "notifications_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }).onDelete("cascade"),
    uniqueIndex("notifications_once").on(table.teamId, table.userId, table.key),
    // With the lead, which row security may ask for, so that the bell's number is counted from the index alone.
    index("notifications_unread")
      .on(table.teamId, table.userId, table.shownAt, table.id, table.leadId)
      .where(sql`read_at is null and removed_at is null and in_app`),
    index("notifications_read")
      .on(table.teamId, table.userId, table.shownAt, table.id)
      .where(sql`read_at is not null and removed_at is null and in_app`),
    index("notifications_by_lead").on(table.teamId, table.leadId).where(sql`lead_id is not null`),
    check("notifications_type", sql`${table.type} in (${oneOf(notificationTypes)})`),
  ],
);

/** How one member wants to be told, where it differs from the usual. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    id: id(),
    teamId: teamId(),
    userId: uuid("user_id").notNull(),
    channels: jsonb("channels").$type<KeptChannels>().notNull().default({}),
    quietHours: jsonb("quiet_hours").$type<QuietHours>(),
    /** A time of the reader's day, as in 08:00. */
    digestAt: text("digest_at"),
    /** The reader's day that needs no digest any more. */
    digestSentOn: date("digest_sent_on", { mode: "string" }),
    /** What was told before then is in an earlier digest, or was never meant for one. */
    digestUpTo: instant("digest_up_to"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("notification_preferences_member").on(table.teamId, table.userId),
    foreignKey({
      name: "notification_preferences_member_fk",
      columns: [table.teamId, table.userId],
      foreignColumns: [teamMembers.teamId, teamMembers.userId],
    }),
    index("notification_preferences_digest").on(table.digestAt).where(sql`digest_at is not null`),
  ],
);

/** A signed-in browser that takes web push; what goes with its session gets nothing any more. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    /** Where its push service takes messages for it. Of one browser there is one, whoever uses it. */
    endpoint: text("endpoint").notNull(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("push_subscriptions_endpoint").on(table.endpoint),
    index("push_subscriptions_user").on(table.userId),
    index("push_subscriptions_session").on(table.sessionId),
  ],
);

/** The key pair by which push services know this server; made once. */
export const pushKeys = pgTable(
  "push_keys",
  {
    singleton: boolean("singleton").primaryKey().default(true),
    publicKey: text("public_key").notNull(),
    /** Encrypted under a key derived from AUTH_SECRET. */
    privateKey: text("private_key").notNull(),
    createdAt: createdAt(),
  },
  (table) => [check("push_keys_singleton", sql`${table.singleton}`)],
);
