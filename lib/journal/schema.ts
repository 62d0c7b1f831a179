import { z } from "zod";
import { actorKind } from "@/lib/activities/schema";

/** How long after an act it can be undone. */
export const UNDO_HOURS = 24;

/** Acts that made a team or somebody's place in it. They are not taken back: a team is deleted, a member removed. */
export const FOUNDING = [
  "auth.register",
  "auth.login",
  "auth.confirmSignIn",
  "teams.create",
  "invitations.accept",
  "invitations.register",
  // The bytes are gone.
  "files.purge",
];

export const journalEntry = z.object({
  id: z.uuid(),
  actorKind,
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  door: z.string(),
  ip: z.string().nullable(),
  operation: z.string(),
  summary: z.string(),
  leadId: z.uuid().nullable(),
  undoesId: z.uuid().nullable(),
  undoneById: z.uuid().nullable(),
  hasChanges: z.boolean(),
  canUndo: z.boolean(),
  createdAt: z.string(),
});
export type JournalEntry = z.output<typeof journalEntry>;

const values = z.record(z.string(), z.string().nullable());

export const journalChange = z.object({
  table: z.string(),
  kind: z.enum(["insert", "update", "delete"]),
  rows: z.number().int().describe("How many rows; a set of new rows is one change."),
  rowId: z.uuid().nullable(),
  before: values.nullable(),
  after: values.nullable(),
});

export type JournalChange = z.output<typeof journalChange>;

export const undoAnswer = z.object({
  restored: z.number().int().describe("How many rows are as they were before."),
  skipped: z
    .array(z.object({ id: z.string(), reason: z.string() }))
    .describe("Rows that were changed since, and are kept; the first 100."),
  skippedTotal: z.number().int(),
});
export type UndoAnswer = z.output<typeof undoAnswer>;
