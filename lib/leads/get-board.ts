import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { Encoded, operation } from "@/lib/operations/define";
import { encodeKeysetPage, type PageRow, pageStatement, sizeOf } from "@/lib/operations/keyset-page";
import { EXACT_UP_TO, pageOf } from "@/lib/operations/page";
import { sortOfView } from "@/lib/views/open-view";
import { askedStatuses } from "./asked-statuses";
import { findStatuses, statusOf } from "./find-statuses";
import { staleAt } from "./follow-up";
import { flatFilters, savedView, searchText } from "./input";
import { keysetsFor } from "./keyset";
import { shortFields } from "./lead-json";
import { leadCard, leadSort } from "./schema";
import { selectForList } from "./select-leads";

const LARGEST_COLUMN_PAGE = 50;

const cardFields = sql`${shortFields}, l.next_step_at as "nextStepAt", ${staleAt} as "staleAt"`;
const source = { table: sql`leads l`, row: sql`l`, fields: cardFields };

export const getBoard = operation({
  name: "leads.getBoard",
  summary:
    "Shows leads by status: the first of each column, how many it holds and what they are worth by currency; or reads one column on.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/board",
  input: z
    .strictObject({
      limit: z
        .int()
        .min(1)
        .max(LARGEST_COLUMN_PAGE)
        .default(20)
        .describe("How many leads of each column."),
      column: z
        .string()
        .max(60)
        .optional()
        .describe("The key of a status: only this column, which is not counted again."),
      cursor: z
        .string()
        .max(2000)
        .optional()
        .describe("`nextCursor` of the column so far, with the same sort; needs `column`."),
      sort: leadSort.optional().describe("The newest first when not given."),
      view: savedView,
      q: searchText.optional(),
      ...flatFilters,
      filter: filterInput.optional(),
    })
    .refine(({ column, cursor }) => column !== undefined || cursor === undefined, {
      error: "Say which column to read on.",
      path: ["column"],
    }),
  output: z.object({
    columns: z.array(
      pageOf(leadCard).extend({
        status: z.string(),
        worth: z
          .array(z.object({ currency: z.string(), cents: z.int() }))
          .nullable()
          .describe(
            "What the column's leads are worth in each currency; at least that when the total is not exact, null when not counted.",
          ),
      }),
    ),
  }),
  async run(context, { limit, column, cursor, sort: wanted, ...query }) {
    const sort = wanted ?? (await sortOfView(context, query.view)) ?? "-createdAt";
    const { keysetOf, cursorAfter } = await keysetsFor(context, sort);
    const keyset = keysetOf(sort, cursor);
    const statuses = await findStatuses(context);
    const shown = column === undefined ? statuses : [statusOf(statuses, column)];
    const asked = askedStatuses(query);
    const keys = shown.map(({ key }) => key).filter((key) => !asked || asked.has(key));
    const { page, total } = await selectForList(context, query);
    const statements = keys.map((key) =>
      pageStatement(source, sql`${page} and l.status = ${key}`, keyset, sizeOf(limit, false)),
    );
    const isCounted = column === undefined && keys.length > 0;
    const answers = await context.last<(PageRow | ColumnTotal)[][]>(
      ...statements,
      ...(isCounted ? [totalsStatement(keys, total, Boolean(query.q))] : []),
    );
    const totals = new Map(
      isCounted ? (answers.at(-1) as ColumnTotal[]).map((row) => [row.status, row]) : [],
    );
    const columns = shown.map(({ key }) => {
      const place = keys.indexOf(key);
      const rows = place < 0 ? undefined : (answers[place] as PageRow[])[0];
      const found =
        place < 0 || isCounted
          ? (totals.get(key) ?? { total: 0, worth: "[]", isLeast: false })
          : undefined;
      const listed = encodeKeysetPage(rows, found, (value, id) => cursorAfter(sort, value, id));
      return `{"status":${JSON.stringify(key)},"worth":${found?.worth ?? "null"},${listed.slice(1)}`;
    });
    return new Encoded(`{"columns":[${columns.join(",")}]}`);
  },
});

interface ColumnTotal {
  status: string;
  total: number;
  worth: string;
  isLeast: boolean;
}

/**
 * Each column is counted and added up to just above what is told exactly; a larger one is worth at least that. What a
 * search found is no part of an index by status: it is read once for all columns, and so much of it.
 */
function totalsStatement(keys: string[], selected: SQL, isSearched: boolean): SQL {
  const most = keys.length * EXACT_UP_TO;
  const all = sql`select l.status, l.currency, l.value_cents from leads l where ${selected}`;
  const [found, ofColumn, isLeast] = isSearched
    ? [
        sql`with found as materialized (${all} and l.status = any(${sql.param(keys)}::text[]) limit ${most}::integer)`,
        sql`select * from found l where l.status = s.key`,
        sql`(select count(*) from found) = ${most}::integer`,
      ]
    : [sql``, sql`${all} and l.status = s.key`, sql`false`];
  return sql`${found}
  select s.key as status, coalesce(sum(column_of.leads), 0)::integer as total,
    coalesce(json_agg(json_build_object('currency', column_of.currency, 'cents', column_of.cents) order by column_of.leads desc, column_of.currency)
      filter (where column_of.cents > 0), '[]')::text as worth, ${isLeast} as "isLeast"
  from unnest(${sql.param(keys)}::text[]) s(key)
  cross join lateral (
    select counted.currency, count(*) as leads, least(coalesce(sum(counted.value_cents), 0), ${Number.MAX_SAFE_INTEGER}::bigint) as cents
    from (${ofColumn} limit ${EXACT_UP_TO + 1}::integer) counted
    group by counted.currency) column_of
  group by s.key`;
}
