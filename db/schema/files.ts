import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, deletedAt, id, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";
import { notes } from "./notes";

/** What somebody attached to a lead, perhaps with a note. Its bytes lie in the store under its key. */
export const files = pgTable(
  "files",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    noteId: uuid("note_id"),
    name: text("name").notNull(),
    /** What it is by its content, whatever its name says. */
    type: text("type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    /** SHA-256, hexadecimal. */
    checksum: text("checksum").notNull(),
    storageKey: text("storage_key").notNull(),
    /** It is a picture that could be read, of which smaller ones lie in the store. */
    hasPreview: boolean("has_preview").notNull().default(false),
    uploadedById: uuid("uploaded_by_id"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: deletedAt(),
  },
  (table) => [
    unique("files_team_id").on(table.teamId, table.id),
    foreignKey({
      name: "files_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }),
    foreignKey({
      name: "files_note_fk",
      columns: [table.teamId, table.noteId],
      foreignColumns: [notes.teamId, notes.id],
    }),
    check("files_size", sql`${table.sizeBytes} > 0`),
    // Of all files, also those in the bin: the foreign key looks here when leads are removed for good.
    index("files_by_lead").on(table.teamId, table.leadId, table.createdAt, table.id),
    index("files_by_note").on(table.teamId, table.noteId).where(sql`note_id is not null`),
    // What a team takes up is added up from the index alone.
    index("files_sizes").on(table.teamId, table.sizeBytes),
    // Whose a stored file is.
    uniqueIndex("files_key").on(table.storageKey),
    index("files_bin").on(table.teamId, table.deletedAt, table.id).where(sql`deleted_at is not null`),
  ],
);
