import { type Sql, withTenant } from "@/db/client";
import { announceChanges } from "@/lib/live/announce";
import { batchEnd } from "./batches";
import { type ImportRef, type ImportRow, loadImport, type UploadRow } from "./find-import";
import { foldDuplicates } from "./fold-duplicates";
import { findTeam, planOf, type Team } from "./plan";
import { UnreadableRest } from "./read-csv";
import { type RowReader, readRow } from "./read-row";
import { columnNames, readTable } from "./read-table";
import { failedRow, type StagedRow } from "./row-draft";
import { importLimits } from "./schema";
import { storableJson } from "./storable-json";
import { createReport, type Report } from "./warnings";

export type Staged = "staged" | "more" | "stopped";

/**
 * Reads the file into `import_rows`, from where an earlier try ended. A batch and the mark of how far it went
 * commit together, so that no row is read twice or left out, whenever the process dies.
 * @returns `more` when the time was up, `stopped` when somebody cancelled.
 */
export async function stageImport(ref: ImportRef, budgetMs = 60_000): Promise<Staged> {
  const { run, upload } = await loadImport(ref);
  if (run.state !== "reading") return run.state === "writing" ? "staged" : "stopped";
  const team = await withTenant({ teamId: ref.teamId }, ({ sql }) =>
    findTeam({ sql, actor: { teamId: ref.teamId } }),
  );
  return stageRows(run, upload, team, Date.now() + budgetMs);
}

async function stageRows(
  run: ImportRow,
  upload: UploadRow,
  team: Team,
  deadline: number,
): Promise<Staged> {
  const report = createReport(run.errors, run.warnings);
  const writer = createWriter(run, report);
  let batch: StagedRow[] = [];
  let rowNo = 0;
  let end = batchEnd(run.stagedRow);
  for await (const row of readRows(run, upload, team, report)) {
    rowNo = row.row_no;
    batch.push(row);
    if (rowNo < end) continue;
    if (!(await writer.write(batch, rowNo, false))) return "stopped";
    batch = [];
    end = batchEnd(rowNo);
    if (Date.now() > deadline) return (await writer.settled()) ? "more" : "stopped";
  }
  const isWritten = await writer.write(batch, Math.max(rowNo, run.stagedRow), true);
  return isWritten && (await writer.settled()) ? "staged" : "stopped";
}

/** The rows after those that stand already. Where the file breaks off, the rest is one failed row. */
async function* readRows(
  run: ImportRow,
  upload: UploadRow,
  team: Team,
  report: Report,
): AsyncGenerator<StagedRow> {
  let reader: RowReader | undefined;
  let rowNo = 0;
  try {
    for await (const cells of readTable(upload)) {
      if (!reader) {
        const names = columnNames(cells);
        reader = {
          plan: planOf(team, names, run.mapping, run.valueMap),
          kind: upload.kind,
          width: names.length,
          warn: report.warn,
        };
        continue;
      }
      if (cells.every((cell) => cell.trim() === "")) continue;
      rowNo += 1;
      if (rowNo > importLimits.rows)
        throw new UnreadableRest(
          `An import reads at most ${importLimits.rows.toLocaleString("en-US")} rows. Split the file and import the rest.`,
        );
      if (rowNo > run.stagedRow) yield readRow(reader, cells, rowNo);
    }
  } catch (error) {
    if (!(error instanceof UnreadableRest)) throw error;
    rowNo = Math.min(rowNo, importLimits.rows) + 1;
    if (rowNo > run.stagedRow) yield failedRow(rowNo, error.message, []);
  }
}

/** Writes one batch while the next is being read. */
function createWriter(run: ImportRow, report: Report) {
  let stagedRow = run.stagedRow;
  let pending: Promise<boolean> = Promise.resolve(true);

  return {
    /** False when the import is no longer to be read, or somebody else reads it. */
    async write(rows: StagedRow[], lastRow: number, isLast: boolean): Promise<boolean> {
      if (!(await pending)) return false;
      for (const row of rows) if (row.kind === 2) report.addFailed(row);
      const before = stagedRow;
      stagedRow = lastRow;
      pending = writeBatch(run, rows, { before, lastRow, isLast }, report);
      pending.catch(() => undefined);
      return true;
    },
    settled: () => pending,
  };
}

async function writeBatch(
  run: ImportRow,
  rows: StagedRow[],
  mark: { before: number; lastRow: number; isLast: boolean },
  report: Report,
): Promise<boolean> {
  const failed = rows.filter((row) => row.kind === 2).length;
  const json = storableJson(foldDuplicates(rows, run.matchBy, run.onMatch));
  const notes = { errors: storableJson(report.errors()), warnings: storableJson(report.warnings()) };
  const isOurs = await withTenant(
    { teamId: run.teamId },
    async ({ sql }) => {
      const moved = await sql`
        update imports set staged_row = ${mark.lastRow}, total = ${mark.lastRow}, failed = failed + ${failed}, is_staged = ${mark.isLast},
          state = case when ${mark.isLast} then 'writing' else state end, updated_at = now(),
          errors = ${notes.errors}::jsonb, warnings = ${notes.warnings}::jsonb
        where team_id = ${run.teamId} and id = ${run.id} and staged_row = ${mark.before} and state = 'reading' returning 1`;
      if (moved.length === 0) return false;
      if (rows.length > 0) await insertRows(sql, run, json);
      return true;
    },
    "write",
  );
  announceChanges(run.teamId, [{ resource: "imports", kind: "progress", ids: [run.id] }]);
  return isOurs;
}

const insertRows = (sql: Sql, run: ImportRow, json: string) => sql`
  insert into import_rows (team_id, import_id, row_no, kind, lead_id, first_name, last_name, email, phone, phone_e164, company, title, address,
    status, loss_reason, source, value_cents, currency, assigned_to_id, custom_fields, tags, notes, lead_created_at, last_contacted_at, reason, cells)
  select ${run.teamId}::uuid, ${run.id}::uuid, r.* from json_to_recordset(${json}::json) as r (row_no integer, kind smallint, lead_id uuid,
    first_name text, last_name text, email text, phone text, phone_e164 text, company text, title text, address text,
    status text, loss_reason text, source text, value_cents bigint, currency text, assigned_to_id uuid, custom_fields jsonb,
    tags text[], notes text[], lead_created_at timestamptz, last_contacted_at timestamptz, reason text, cells jsonb)`;
