import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  foreignKey,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, teamId } from "./columns";
import { leads } from "./leads";

/** A lead's stay in a status, written by triggers beside the lead. Exactly one stay of a lead is open. */
export const leadStatusHistory = pgTable(
  "lead_status_history",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    entryId: uuid("entry_id"),
    enteredAt: instant("entered_at").notNull(),
    leftAt: instant("left_at"),
    /** A lead that comes back to a status has reached it once. */
    isFirst: boolean("is_first").notNull(),
    status: text("status").notNull(),
  },
  (table) => [
    index("lead_status_history_by_lead").on(table.teamId, table.leadId, table.seq),
    uniqueIndex("lead_status_history_open").on(table.teamId, table.leadId).where(sql`left_at is null`),
    index("lead_status_history_by_status").on(
      table.teamId,
      table.status,
      table.enteredAt,
      table.leadId,
      table.isFirst,
      table.leftAt,
    ),
    foreignKey({
      name: "lead_status_history_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }).onDelete("cascade"),
  ],
);

/** When somebody of the team first called or wrote to a lead, written by triggers beside the timeline. */
export const leadFirstContacts = pgTable(
  "lead_first_contacts",
  {
    leadId: uuid("lead_id").primaryKey(),
    teamId: teamId(),
    actorId: uuid("actor_id"),
    at: instant("at").notNull(),
  },
  (table) => [
    index("lead_first_contacts_recent").on(table.teamId, table.at, table.leadId, table.actorId),
    foreignKey({
      name: "lead_first_contacts_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }).onDelete("cascade"),
  ],
);
