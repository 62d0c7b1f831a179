import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  ColumnPreview,
  ImportMapping,
  RowProblem,
  ValueMap,
  WarningGroup,
} from "@/lib/imports/schema";
import { importStates } from "@/lib/imports/schema";
import { cents, createdAt, foreignKey, id, instant, oneOf, teamId, updatedAt } from "./columns";

/** A table that somebody uploaded, with what its content turned out to be. Kept for a week. */
export const importUploads = pgTable(
  "import_uploads",
  {
    id: id(),
    teamId: teamId(),
    createdById: uuid("created_by_id"),
    fileName: text("file_name").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    storageKey: text("storage_key").notNull(),
    kind: text("kind").$type<"csv" | "xlsx">().notNull(),
    encoding: text("encoding").notNull(),
    delimiter: text("delimiter").notNull(),
    columns: jsonb("columns").$type<ColumnPreview[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("import_uploads_team_id").on(table.teamId, table.id),
    index("import_uploads_age").on(table.teamId, table.createdAt),
  ],
);

/** One run over an uploaded table: a check, or the import itself. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    teamId: teamId(),
    uploadId: uuid("upload_id").notNull(),
    createdById: uuid("created_by_id"),
    /** The journal entry that the batches hang below. */
    entryId: uuid("entry_id").notNull(),
    state: text("state").$type<(typeof importStates)[number]>().notNull().default("queued"),
    dryRun: boolean("dry_run").notNull(),
    mapping: jsonb("mapping").$type<ImportMapping>().notNull(),
    valueMap: jsonb("value_map").$type<ValueMap>().notNull(),
    matchBy: text("match_by").$type<"email" | "phone" | "none">().notNull(),
    onMatch: text("on_match").$type<"update" | "skip">().notNull(),
    /** Whether the team's rules give its new leads an owner where the file names none. */
    assignsByRules: boolean("assigns_by_rules").notNull().default(false),
    /** The last row that stands in `import_rows`, and whether the file holds no more. */
    stagedRow: integer("staged_row").notNull().default(0),
    isStaged: boolean("is_staged").notNull().default(false),
    /** The last row that was applied; it moves in the transaction that writes the leads. */
    appliedRow: integer("applied_row").notNull().default(0),
    total: integer("total").notNull().default(0),
    created: integer("created").notNull().default(0),
    updated: integer("updated").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    errors: jsonb("errors").$type<RowProblem[]>().notNull().default([]),
    warnings: jsonb("warnings").$type<WarningGroup[]>().notNull().default([]),
    failure: text("failure"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("imports_team_id").on(table.teamId, table.id),
    index("imports_recent").on(table.teamId, table.createdAt, table.id),
    foreignKey({
      name: "imports_upload_fk",
      columns: [table.teamId, table.uploadId],
      foreignColumns: [importUploads.teamId, importUploads.id],
    }),
    check("imports_state", sql`${table.state} in (${oneOf(importStates)})`),
  ],
);

/**
 * A row of the file, read and judged, on its way to becoming a lead. The lead's id is chosen here, so that
 * applying a row twice could not make two leads. Once the import has ended only failed rows stay.
 */
export const importRows = pgTable(
  "import_rows",
  {
    teamId: teamId(),
    importId: uuid("import_id").notNull(),
    rowNo: integer("row_no").notNull(),
    /** 0 = a lead, 1 = says more about the lead of an earlier row of its batch, 2 = failed. */
    kind: smallint("kind").notNull(),
    leadId: uuid("lead_id").notNull(),
    firstName: text("first_name"),
    lastName: text("last_name"),
    email: text("email"),
    phone: text("phone"),
    phoneE164: text("phone_e164"),
    company: text("company"),
    title: text("title"),
    address: text("address"),
    status: text("status"),
    lossReason: text("loss_reason"),
    source: text("source"),
    valueCents: cents("value_cents"),
    currency: text("currency"),
    assignedToId: uuid("assigned_to_id"),
    customFields: jsonb("custom_fields").$type<Record<string, unknown>>(),
    tags: text("tags").array(),
    notes: text("notes").array(),
    leadCreatedAt: instant("lead_created_at"),
    lastContactedAt: instant("last_contacted_at"),
    /** Why a failed row was left out, with its cells as they came. */
    reason: text("reason"),
    cells: jsonb("cells").$type<string[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.rowNo] }),
    index("import_rows_failed").on(table.teamId, table.importId, table.rowNo).where(sql`kind = 2`),
    foreignKey({
      name: "import_rows_import_fk",
      columns: [table.teamId, table.importId],
      foreignColumns: [imports.teamId, imports.id],
    }).onDelete("cascade"),
  ],
);
