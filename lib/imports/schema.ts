import { z } from "zod";

/** Where an import stands. `queued` → `reading` → `writing` → `done`; or it ends early. */
export const importStates = ["queued", "reading", "writing", "done", "cancelled", "failed"] as const;
export const importState = z.enum([...importStates, "reverted"]);
export type ImportState = z.output<typeof importState>;

/** What a column of a file can become. */
export const importFields = [
  { key: "fullName", label: "Full name" },
  { key: "firstName", label: "First name" },
  { key: "lastName", label: "Last name" },
  { key: "email", label: "Email" },
  { key: "phone", label: "Phone" },
  { key: "company", label: "Company" },
  { key: "title", label: "Job title" },
  { key: "address", label: "Address" },
  { key: "status", label: "Status" },
  { key: "lossReason", label: "Loss reason" },
  { key: "source", label: "Source" },
  { key: "valueCents", label: "Value" },
  { key: "currency", label: "Currency" },
  { key: "assignedTo", label: "Owner" },
  { key: "tags", label: "Tags" },
  { key: "note", label: "Note" },
  { key: "createdAt", label: "Created" },
  { key: "lastContactedAt", label: "Last contacted" },
] as const;
export type ImportFieldKey = (typeof importFields)[number]["key"];

/** The types that an import may give to a field it makes. */
export const newFieldTypes = [
  "text",
  "long_text",
  "number",
  "money",
  "date",
  "boolean",
  "url",
  "phone",
  "email",
] as const;
export type NewFieldType = (typeof newFieldTypes)[number];

const plainField = z.enum(importFields.map((field) => field.key));
const customField = z
  .string()
  .regex(/^custom\.[a-z0-9_]{1,60}$/, "names no field")
  .describe("`custom.<key>`: a field the team has.");
const newField = z
  .string()
  .regex(
    new RegExp(`^new:(${newFieldTypes.join("|")}):[^\\u0000-\\u001f]{1,80}$`),
    "is not `new:<type>:<label>`",
  )
  .describe("`new:<type>:<label>`: a field that the import adds to the team.");

export const targetField = z.union(
  [plainField, customField, newField],
  "is no field that a column can become",
);
export type TargetField = z.output<typeof targetField>;

const columnName = z.string().max(200);
export const importMapping = z.record(columnName, targetField.nullable());
export type ImportMapping = Record<string, TargetField | null>;

/** Column → cell → what it means: a status's key, or a member's id. */
export const valueMap = z.record(
  columnName,
  z.record(z.string().max(200), z.string().max(60).nullable()),
);
export type ValueMap = z.output<typeof valueMap>;

export const valuePreview = z.object({
  value: z.string(),
  count: z.int().describe("In the first rows of the file."),
  suggested: z
    .string()
    .nullable()
    .describe("The status's key, or the member's id, that it seems to mean."),
});

export type ValuePreview = z.output<typeof valuePreview>;

export const columnPreview = z.object({
  name: z.string(),
  samples: z.array(z.string()).describe("The first few different cells."),
  suggestedField: z.string().nullable(),
  values: z
    .array(valuePreview)
    .optional()
    .describe("The different cells of a column that looks like a status or an owner."),
});
export type ColumnPreview = z.output<typeof columnPreview>;

export const uploadAnswer = z.object({
  uploadId: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.int(),
  kind: z.enum(["csv", "xlsx"]),
  columns: z.array(columnPreview),
});
export type UploadAnswer = z.output<typeof uploadAnswer>;

export const rowProblem = z.object({
  row: z.int().describe("As a spreadsheet counts: the header is row 1."),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
});
export type RowProblem = z.output<typeof rowProblem>;

export const warningGroup = z.object({
  column: z.string().nullable(),
  reason: z.string(),
  count: z.int(),
  examples: z.array(z.object({ row: z.int(), value: z.string() })),
});
export type WarningGroup = z.output<typeof warningGroup>;

export const leadImport = z.object({
  id: z.uuid(),
  state: importState,
  dryRun: z.boolean(),
  fileName: z.string(),
  uploadId: z.uuid(),
  matchBy: z.enum(["email", "phone", "none"]),
  onMatch: z.enum(["update", "skip"]),
  assignsByRules: z
    .boolean()
    .describe("Whether new leads without an owner get one by the team's rules."),
  total: z.int().describe("Rows read so far; final once the state is `writing`."),
  processed: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.int(),
  errors: z.array(rowProblem).describe("The first 100 rows that were left out."),
  warnings: z
    .array(warningGroup)
    .describe("Cells that could not be used as they are, gathered by reason."),
  failure: z.string().nullable().describe("Why the import as a whole stopped."),
  entryId: z.uuid(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type LeadImport = z.output<typeof leadImport>;

/** One import with what was chosen for it, so that its choices can be taken up again. */
export const importDetails = leadImport.extend({
  mapping: z.record(z.string(), z.string().nullable()),
  valueMap,
});
export type ImportDetails = z.output<typeof importDetails>;

/** What an import may weigh and hold. */
export const importLimits = {
  fileBytes: 100_000_000,
  columns: 500,
  rows: 1_500_000,
  cellCharacters: 20_000,
  rowBytes: 2_000_000,
  distinctTags: 500,
  newFields: 50,
  previewRows: 500,
  shownValues: 50,
} as const;
