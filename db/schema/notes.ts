import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { NoteDoc } from "@/lib/notes/schema";
import { createdAt, deletedAt, id, instant, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";

/** What somebody wrote about a lead: as it was formatted, and as the plain text that is searched, exported and read aloud. */
export const notes = pgTable(
  "notes",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    authorId: uuid("author_id"),
    body: text("body").notNull(),
    /** Null for a note that is plain text. */
    doc: jsonb("doc").$type<NoteDoc>(),
    /** The teammates it names. */
    mentions: uuid("mentions").array().notNull().default(sql`'{}'`),
    /** When its text was last changed. */
    editedAt: instant("edited_at"),
    pinnedAt: instant("pinned_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: deletedAt(),
  },
  (table) => [
    unique("notes_team_id").on(table.teamId, table.id),
    // Of all notes, also those in the bin: the foreign key looks here when leads are removed for good.
    index("notes_by_lead").on(table.teamId, table.leadId, table.createdAt, table.id),
    index("notes_recent").on(table.teamId, table.createdAt, table.id).where(sql`deleted_at is null`),
    index("notes_words")
      .using("gin", table.teamId, sql`to_tsvector('simple', ${table.body})`)
      .where(sql`deleted_at is null`),
    foreignKey({
      name: "notes_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }),
  ],
);
