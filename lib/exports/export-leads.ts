import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { withTenant } from "@/db/client";
import { filterInput } from "@/lib/filters/input";
import { findCustomFields } from "@/lib/leads/fields";
import { flatFilters, savedView, searchText } from "@/lib/leads/input";
import { selectLeads } from "@/lib/leads/select-leads";
import { type Context, tenancyOf } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { OperationError } from "@/lib/operations/errors";
import { createRecorder } from "@/lib/operations/recorder";
import { type ExportColumn, exportColumns } from "./columns";
import { csvLine } from "./csv-line";
import { csvPages, jsonPages } from "./pages";
import { SHEET_ROWS, workbook } from "./workbook";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const exportLeads = operation({
  name: "leads.export",
  summary: "Downloads the leads that match as CSV or XLSX; the export is noted in the journal.",
  scope: "leads:export",
  effect: "read",
  route: "GET /leads/export",
  input: z.strictObject({
    format: z.enum(["csv", "xlsx"]).default("csv"),
    view: savedView,
    q: searchText.optional(),
    ...flatFilters,
    filter: filterInput.optional(),
  }),
  output: z.unknown().describe("A CSV file or an Excel workbook."),
  async run(context, { format, ...query }) {
    const [selected, own] = await Promise.all([selectLeads(context, query), findCustomFields(context)]);
    if (format === "xlsx") await refuseTooMany(context, selected);
    const columns = exportColumns(own);
    const chunks = journaled(
      context,
      format,
      format === "csv"
        ? csvFile(context, selected, columns)
        : workbook(columns, jsonPages(context.actor, selected, columns)),
    );
    return new Download(
      `leads-${context.now.toISOString().slice(0, 10)}.${format}`,
      types[format],
      chunks,
    );
  },
});

async function refuseTooMany({ db }: Context, selected: SQL) {
  const [row] = await db.execute<{ rows: number }>(
    sql`select count(*)::int as rows from (select 1 from leads l where ${selected} limit ${SHEET_ROWS}::integer) counted`,
  );
  if ((row?.rows ?? 0) >= SHEET_ROWS)
    throw new OperationError("invalid", {
      detail: "An Excel sheet holds 1,048,575 leads at most. Export as CSV, or narrow the filter.",
      fields: { format: "cannot hold so many rows" },
    });
}

/** Notes the export in a transaction of its own before the first byte leaves. */
async function* journaled(
  { actor, call }: Context,
  format: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const entryId = v7();
  const recorder = createRecorder(exportLeads, actor, call, entryId);
  recorder.record({ summary: `Exported leads as ${format.toUpperCase()}` });
  await withTenant(tenancyOf(actor, entryId), ({ last }) => last(...recorder.statements()), "write");
  yield* chunks;
}

async function* csvFile(
  { actor }: Context,
  selected: SQL,
  columns: readonly ExportColumn[],
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\ufeff${csvLine(columns.map((column) => column.header))}`);
  for await (const page of csvPages(actor, selected, columns)) yield encoder.encode(page);
}
