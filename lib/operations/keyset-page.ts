import { type SQL, sql } from "drizzle-orm";
import type { Keyset } from "./keyset";
import { EXACT_UP_TO } from "./page";

export const LARGEST_PAGE = 100;

/** What a page is read from: the table with its alias, and the alias alone. */
export interface PageSource {
  table: SQL;
  row: SQL;
  /** The selected columns, named as the answer names them; the id and the sort value are among them. */
  fields: SQL;
}

export interface PageRow {
  items: string;
  more: boolean;
  value: string | null;
  id: string | null;
}

/**
 * One statement that answers with ready JSON; one row more than asked for tells whether a next page exists.
 * Rows stay in the order in which the innermost query gives them.
 */
export function pageStatement(
  { table, row, fields }: PageSource,
  selected: SQL,
  { runs, order, key, value, asText }: Keyset,
  size: PageSize,
): SQL {
  const walks = runs.map(
    (run) =>
      sql`(select ${row}.* from ${table} where ${selected}${run.condition} order by ${run.order} limit ${size.read})`,
  );
  return sql`
    select '[' || coalesce(string_agg(page.json, ',') filter (where page.place <= ${size.shown}), '') || ']' as items,
      count(*) > ${size.shown} as more,
      max(${asText(sql`page.value`)}) filter (where page.place = ${size.shown}) as value,
      max(page.id::text) filter (where page.place = ${size.shown}) as id
    from (
      select fields.id, ${value ?? sql`fields.${sql.identifier(key)}`} as value, row_to_json(fields)::text as json, row_number() over () as place
      from (
        select ${fields} from (${sql.join(walks, sql` union all `)}) ${row} order by ${order} limit ${size.read}
      ) fields
    ) page`;
}

export interface PageSize {
  shown: SQL;
  read: SQL;
}

/** Page sizes as the statement's own words: of a parameter the planner knows nothing, and would plan anew for each request. */
const fixedSizes: readonly PageSize[] = Array.from({ length: LARGEST_PAGE + 1 }, (_, shown) => ({
  shown: sql.raw(String(shown)),
  read: sql.raw(String(shown + 1)),
}));

/**
 * A plain list has one best plan, which Postgres then keeps; a filter or search has another for each of its values,
 * and a limit that is a parameter makes Postgres look at them.
 */
export const sizeOf = (limit: number, isPlain: boolean): PageSize =>
  (isPlain && fixedSizes[limit]) || {
    shown: sql`${limit}::integer`,
    read: sql`${limit + 1}::integer`,
  };

/** How many rows there are, counted to just above what is told exactly. */
export const countStatement = (table: SQL, selected: SQL): SQL =>
  sql`select count(*)::integer as total from (select from ${table} where ${selected} limit ${EXACT_UP_TO + 1}::integer) counted`;

/** The answer of a list as JSON text: the page, where the next one begins, and how many there are (at least) when they were counted. */
export function encodeKeysetPage(
  page: PageRow | undefined,
  counted: { total: number; isLeast?: boolean } | undefined,
  cursorAfter: (value: string | null, id: string) => string,
): string {
  const nextCursor = page?.more && page.id ? cursorAfter(page.value, page.id) : null;
  const total = counted ? Math.min(counted.total, EXACT_UP_TO) : null;
  const isExact = counted !== undefined && !counted.isLeast && counted.total <= EXACT_UP_TO;
  return `{"items":${page?.items ?? "[]"},"nextCursor":${JSON.stringify(nextCursor)},"total":${total},"totalIsExact":${isExact}}`;
}
