import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";

/** An event written in the transaction it tells of; the relay sends it afterwards. */
export const outboxEvents = pgTable(
  "outbox_events",
  {
    id: id(),
    teamId: uuid("team_id"),
    name: text("name").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
    /** How often it had to be sent again; part of the id it is sent under. */
    attempts: integer("attempts").notNull().default(0),
  },
  (table) => [
    index("outbox_events_unsent").on(table.attempts, table.id).where(sql`sent_at is null`),
    index("outbox_events_by_team").on(table.teamId, table.createdAt),
    index("outbox_events_sent").on(table.sentAt).where(sql`sent_at is not null`),
  ],
);

/** A function's word that it has taken an event. The first run to say so is the only one that goes on. */
export const eventConfirmations = pgTable(
  "event_confirmations",
  {
    eventId: uuid("event_id").notNull(),
    functionId: text("function_id").notNull(),
    runId: text("run_id").notNull(),
    confirmedAt: instant("confirmed_at").notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.functionId] })],
);
