import { type SQL, sql } from "drizzle-orm";
import { withTenant } from "@/db/client";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import type { ExportColumn } from "./columns";

const PAGE_ROWS = 4_000;

interface Page {
  [column: string]: unknown;
  body: string | null;
  created_at: string | null;
  id: string | null;
}

/** The leads that `selected` is for, oldest first, as CSV lines: Postgres writes them, page by page. */
export function csvPages(
  actor: Actor,
  selected: SQL,
  columns: readonly ExportColumn[],
): AsyncGenerator<string> {
  const cells = columns.map((column, index) =>
    column.isNumber ? sql`coalesce(${cellOf(index)}, '')` : sql`csv_cell(${cellOf(index)})`,
  );
  const line = sql`${sql.join(cells, sql` || ',' || `)} || E'\r\n'`;
  return pages(actor, selected, columns, sql`string_agg(${line}, '' order by p.created_at, p.id)`);
}

/** The same as JSON lists of rows. */
export async function* jsonPages(
  actor: Actor,
  selected: SQL,
  columns: readonly ExportColumn[],
): AsyncGenerator<(string | null)[][]> {
  const cells = sql.join(
    columns.map((_, index) => cellOf(index)),
    sql`, `,
  );
  const body = sql`json_agg(json_build_array(${cells}) order by p.created_at, p.id)::text`;
  for await (const page of pages(actor, selected, columns, body))
    yield JSON.parse(page) as (string | null)[][];
}

const nameOf = (index: number) => `cell_${index}`;
const cellOf = (index: number): SQL => sql.raw(`p.${nameOf(index)}`);

/** Each page is a transaction of its own, so that a slow reader holds no connection. */
async function* pages(
  actor: Actor,
  selected: SQL,
  columns: readonly ExportColumn[],
  body: SQL,
): AsyncGenerator<string> {
  // Cells are columns of the inner rows: `csv_cell` looks at its argument several times, and a plain column costs nothing.
  const cells = sql.join(
    columns.map((column, index) => sql`${column.sql} as ${sql.raw(nameOf(index))}`),
    sql`, `,
  );
  for (let after: SQL = sql``; ; ) {
    const beyond = after;
    const [page] = await withTenant(tenancyOf(actor), async ({ db }) => {
      // The planner takes the row policy for a narrow filter and would sort all leads again for each page;
      // without sorting it walks the index in the order of the pages.
      const [, rows] = await Promise.all([
        db.execute(sql`set local enable_sort = off`),
        db.execute<Page>(sql`
          select ${body} as body, max(p.created_at)::text as created_at, (array_agg(p.id order by p.created_at, p.id))[count(*)] as id
          from (select ${cells}, l.created_at, l.id from leads l where ${selected}${beyond}
                order by l.created_at, l.id limit ${PAGE_ROWS}::integer) p`),
      ]);
      return rows;
    });
    if (!page?.body || !page.created_at) return;
    yield page.body;
    after = sql` and (l.created_at, l.id) > (${page.created_at}::timestamptz, ${page.id}::uuid)`;
  }
}
