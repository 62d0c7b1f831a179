import { withSystem } from "@/db/client";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { getImport } from "./get-import";
import { importLeads } from "./import-leads";
import { importSteps, type Steps } from "./import-steps";
import type { ImportMapping, LeadImport, UploadAnswer } from "./schema";
import { uploadFile } from "./upload-file";

/** Runs every step at once, as an engine does that never fails. */
export const eager: Steps = { run: (_, work) => work() };

export const upload = (
  actor: Actor,
  content: string | Uint8Array,
  name = "leads.csv",
): Promise<UploadAnswer> =>
  uploadFile(actor, {
    name,
    bytes: inChunks(typeof content === "string" ? Buffer.from(content) : content),
  });

export const guessedMapping = ({ columns }: UploadAnswer): ImportMapping =>
  Object.fromEntries(
    columns.map((column) => [column.name, column.suggestedField as ImportMapping[string]]),
  );

export interface ImportOptions {
  mapping?: ImportMapping;
  valueMap?: Record<string, Record<string, string | null>>;
  matchBy?: "email" | "phone" | "none";
  onMatch?: "update" | "skip";
  assignsByRules?: boolean;
  dryRun?: boolean;
}

/** Uploads a file and asks for its import, with the guessed mapping unless another is given. */
export async function request(
  actor: Actor,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<string> {
  const uploaded = await upload(actor, content);
  const { importId } = await answerOf(importLeads, actor, {
    uploadId: uploaded.uploadId,
    mapping: guessedMapping(uploaded),
    matchBy: "none",
    ...options,
  });
  return importId;
}

/** The whole way from the file to the leads. */
export async function run(
  actor: Actor,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<LeadImport> {
  const importId = await request(actor, content, options);
  await importSteps({ teamId: actor.teamId, importId }, eager);
  return answerOf(getImport, actor, { id: importId });
}

export interface StoredLead {
  id: string;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  phone_e164: string | null;
  company: string | null;
  title: string | null;
  address: string | null;
  status: string;
  loss_reason: string | null;
  source: string | null;
  value_cents: string | null;
  currency: string;
  assigned_to_id: string | null;
  custom_fields: Record<string, unknown>;
  tags: string[];
  notes: string[];
  activities: string[];
  created_at: string;
}

/** The team's leads in the order of their import. */
export const leadsOf = (teamId: string): Promise<StoredLead[]> =>
  withSystem({ teamId }, async ({ sql }) => [
    ...(await sql<StoredLead[]>`
      select l.*, l.created_at::text as created_at,
        array(select t.name from lead_tags lt join tags t on t.id = lt.tag_id where lt.team_id = l.team_id and lt.lead_id = l.id order by t.name) as tags,
        array(select n.body from notes n where n.team_id = l.team_id and n.lead_id = l.id and n.deleted_at is null order by n.body) as notes,
        array(select a.type from activities a where a.team_id = l.team_id and a.lead_id = l.id order by a.id) as activities
      from leads l where l.team_id = ${teamId} and l.deleted_at is null order by l.id`),
  ]);

export const csv = (rows: readonly (readonly string[])[], delimiter = ",", end = "\r\n"): string =>
  rows
    .map(
      (row) =>
        row
          .map((cell) =>
            new RegExp(`["\\r\\n${delimiter}]`).test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
          )
          .join(delimiter) + end,
    )
    .join("");

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
