import { z } from "zod";
import { type Sql, withTenant } from "@/db/client";
import { csvLine } from "@/lib/exports/csv-line";
import { tenancyOf } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { findImport, findUpload } from "./find-import";

const PAGE_ROWS = 1_000;

export const listFailedRows = operation({
  name: "imports.listFailedRows",
  summary:
    "Downloads the rows that an import left out, as they came, with the reason in the last column.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports/:id/failed-rows",
  input: z.strictObject({ id: z.uuid() }),
  output: z.unknown().describe("A CSV file."),
  async run(context, { id }) {
    const run = await findImport(context, id);
    const upload = await findUpload(context, run.uploadId);
    const header = upload.columns.map((column) => column.name);
    const pages = failedRows(id, header.length, (read) =>
      withTenant(tenancyOf(context.actor), ({ sql }) => read(sql)),
    );
    return new Download("failed-rows.csv", "text/csv; charset=utf-8", lines(header, pages)) as never;
  },
});

type Read = <T>(read: (sql: Sql) => Promise<T>) => Promise<T>;

async function* failedRows(
  importId: string,
  width: number,
  inTransaction: Read,
): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const from = after;
    const rows = await inTransaction(
      (sql) => sql<{ row_no: number; reason: string; cells: string[] }[]>`
      select row_no, reason, coalesce(cells, '[]') as cells from import_rows
      where import_id = ${importId} and kind = 2 and row_no > ${from} order by row_no limit ${PAGE_ROWS}`,
    );
    if (rows.length === 0) return;
    after = rows.at(-1)?.row_no ?? after;
    yield rows.map((row) => csvLine([...padded(row.cells, width), row.reason])).join("");
  }
}

async function* lines(header: string[], pages: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\ufeff${csvLine([...header, "Reason"])}`);
  for await (const page of pages) yield encoder.encode(page);
}

/** Cells beyond the header's are put together into the last, so that the reason stands below its name. */
function padded(cells: string[], width: number): string[] {
  const fitting =
    cells.length > width ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(" | ")] : cells;
  return [...fitting, ...Array.from({ length: width - fitting.length }, () => "")];
}
