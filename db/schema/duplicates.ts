import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, teamId } from "./columns";
import { leads } from "./leads";
import { teams } from "./people";

/** Two leads, and that they are two leads of the team. The first is the one with the smaller id. */
const bothLeads = (name: string, table: Record<"teamId" | "leadId" | "otherId", AnyPgColumn>) => [
  foreignKey({
    name: `${name}_lead_fk`,
    columns: [table.teamId, table.leadId],
    foreignColumns: [leads.teamId, leads.id],
  }).onDelete("cascade"),
  foreignKey({
    name: `${name}_other_fk`,
    columns: [table.teamId, table.otherId],
    foreignColumns: [leads.teamId, leads.id],
  }).onDelete("cascade"),
  check(`${name}_order`, sql`${table.leadId} < ${table.otherId}`),
];

/** Two leads that may be one person. Found in the background, never written by hand. */
export const duplicatePairs = pgTable(
  "duplicate_pairs",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    otherId: uuid("other_id").notNull(),
    reasons: text("reasons").array().notNull(),
    /** How likely they are the same, in percent. */
    strength: integer("strength").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("duplicate_pairs_once").on(table.teamId, table.leadId, table.otherId),
    index("duplicate_pairs_by_other").on(table.teamId, table.otherId),
    index("duplicate_pairs_queue").on(table.teamId, table.strength, table.id),
    check("duplicate_pairs_strength", sql`${table.strength} between 1 and 100`),
    ...bothLeads("duplicate_pairs", table),
  ],
);

/** Two leads of which somebody said that they are two people. */
export const duplicateDismissals = pgTable(
  "duplicate_dismissals",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    otherId: uuid("other_id").notNull(),
    dismissedById: uuid("dismissed_by_id"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("duplicate_dismissals_once").on(table.teamId, table.leadId, table.otherId),
    index("duplicate_dismissals_by_other").on(table.teamId, table.otherId),
    index("duplicate_dismissals_recent").on(table.teamId, table.createdAt, table.id),
    ...bothLeads("duplicate_dismissals", table),
  ],
);

/** How far a team's leads have been compared, and their words kept: up to the last change of this one. */
export const leadScans = pgTable("lead_scans", {
  teamId: uuid("team_id")
    .primaryKey()
    .references(() => teams.id),
  scannedTo: instant("scanned_to").notNull(),
  scannedId: uuid("scanned_id").notNull(),
});

/** Every word of a team's names and companies, by which a mistyped one is understood. */
export const leadWords = pgTable(
  "lead_words",
  { teamId: teamId(), word: text("word").notNull() },
  (table) => [
    primaryKey({ name: "lead_words_once", columns: [table.teamId, table.word] }),
    index("lead_words_alike").using("gin", table.teamId, table.word.op("gin_trgm_ops")),
  ],
);
