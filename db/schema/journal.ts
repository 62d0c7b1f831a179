import { sql } from "drizzle-orm";
import {
  bigserial,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { activityTypes, actorKinds } from "@/lib/activities/schema";
import { createdAt, id, instant, oneOf, teamId } from "./columns";
import { leads } from "./leads";

/** One act: who did what, through which door. Never changed by the application's role. */
export const journalEntries = pgTable(
  "journal_entries",
  {
    id: id(),
    teamId: teamId(),
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    door: text("door").notNull(),
    ip: text("ip"),
    operation: text("operation").notNull(),
    summary: text("summary").notNull(),
    leadId: uuid("lead_id"),
    parentId: uuid("parent_id"),
    undoesId: uuid("undoes_id"),
    requestId: text("request_id"),
    createdAt: createdAt(),
  },
  (table) => [
    index("journal_entries_recent").on(table.teamId, table.createdAt, table.id),
    index("journal_entries_parent").on(table.teamId, table.parentId).where(sql`parent_id is not null`),
    uniqueIndex("journal_entries_undoes")
      .on(table.teamId, table.undoesId)
      .where(sql`undoes_id is not null`),
    check("journal_entries_actor_kind", sql`${table.actorKind} in (${oneOf(actorKinds)})`),
  ],
);

/**
 * What an entry did to rows, written by triggers. An insert keeps the new ids in one array;
 * an update keeps the changed columns and a delete the whole row, all as text by column name.
 */
export const journalChanges = pgTable(
  "journal_changes",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    teamId: teamId(),
    entryId: uuid("entry_id").notNull(),
    tableName: text("table_name").notNull(),
    kind: text("kind").$type<"insert" | "update" | "delete">().notNull(),
    rowId: uuid("row_id"),
    rowIds: uuid("row_ids").array(),
    before: jsonb("before").$type<Record<string, string | null>>(),
    after: jsonb("after").$type<Record<string, string | null>>(),
  },
  (table) => [
    index("journal_changes_entry").on(table.teamId, table.entryId, table.seq),
    index("journal_changes_row")
      .on(table.teamId, table.rowId, table.seq)
      .where(sql`row_id is not null`),
    check("journal_changes_kind", sql`${table.kind} in ('insert', 'update', 'delete')`),
  ],
);

/** The hash chain over a team's entries, built after the fact. */
export const journalChain = pgTable(
  "journal_chain",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    teamId: teamId(),
    entryId: uuid("entry_id").notNull(),
    digest: text("digest").notNull(),
    hash: text("hash").notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("journal_chain_entry").on(table.teamId, table.entryId)],
);

/** One row of a lead's timeline, written beside the journal entry. */
export const activities = pgTable(
  "activities",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    type: text("type").$type<(typeof activityTypes)[number]>().notNull(),
    actorKind: text("actor_kind").$type<(typeof actorKinds)[number]>().notNull(),
    actorId: uuid("actor_id"),
    entryId: uuid("entry_id"),
    occurredAt: instant("occurred_at").notNull().default(sql`now()`),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    index("activities_by_lead").on(table.teamId, table.leadId, table.occurredAt, table.id),
    // What follows the id lets who did what be counted from the index alone.
    index("activities_recent").on(
      table.teamId,
      table.occurredAt,
      table.id,
      table.type,
      table.actorId,
      table.leadId,
    ),
    // Any type, any kind of actor, or both: each pair is read from its own end and the newest are put together.
    index("activities_by_type").on(
      table.teamId,
      table.type,
      table.actorKind,
      table.occurredAt,
      table.id,
    ),
    index("activities_by_actor").on(
      table.teamId,
      table.actorId,
      table.type,
      table.occurredAt,
      table.id,
    ),
    foreignKey({
      name: "activities_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }).onDelete("cascade"),
    check("activities_type", sql`${table.type} in (${oneOf(activityTypes)})`),
    check("activities_actor_kind", sql`${table.actorKind} in (${oneOf(actorKinds)})`),
  ],
);

/** The first answer to a request that carried an `Idempotency-Key`, kept for 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    id: id(),
    teamId: teamId(),
    caller: text("caller").notNull(),
    key: text("key").notNull(),
    operation: text("operation").notNull(),
    requestHash: text("request_hash").notNull(),
    response: jsonb("response").$type<{ body: unknown; entryId: string }>(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("idempotency_keys_once").on(table.teamId, table.caller, table.key),
    index("idempotency_keys_age").on(table.teamId, table.createdAt),
  ],
);
