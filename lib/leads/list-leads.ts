import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { Encoded, operation } from "@/lib/operations/define";
import { EXACT_UP_TO, pageOf } from "@/lib/operations/page";
import { flatFilters, searchText } from "./input";
import { cursorAfter, keysetOf } from "./keyset";
import { leadJson } from "./lead-json";
import { lead, leadSort } from "./schema";
import { selectForList } from "./select-leads";

export const listLeads = operation({
  name: "leads.list",
  summary: "Lists leads page by page, filtered, searched and sorted; those in the bin are left out.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads",
  input: z.strictObject({
    limit: z.int().min(1).max(100).default(50),
    cursor: z
      .string()
      .max(2000)
      .optional()
      .describe("`nextCursor` of the page before, with the same sort."),
    sort: leadSort
      .default("-createdAt")
      .describe("A minus in front sorts downwards; rows without a value come last."),
    q: searchText.optional(),
    ...flatFilters,
    filter: filterInput.optional(),
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out the total, which makes the answer faster."),
  }),
  output: pageOf(lead),
  async run(context, { limit, cursor, sort, count, ...query }) {
    const keyset = keysetOf(sort, cursor);
    const selected = await selectForList(context, query);
    const [[page], [counted]] = await Promise.all([
      context.db.execute<{ items: string; more: boolean; value: string | null; id: string | null }>(
        pageStatement(selected.page, keyset, limit),
      ),
      count ? context.db.execute<{ total: number }>(countStatement(selected.total)) : [],
    ]);
    const nextCursor = page?.more && page.id ? cursorAfter(sort, page.value, page.id) : null;
    const total = counted ? Math.min(counted.total, EXACT_UP_TO) : null;
    const isExact = counted !== undefined && counted.total <= EXACT_UP_TO;
    return new Encoded(
      `{"items":${page?.items ?? "[]"},"nextCursor":${JSON.stringify(nextCursor)},"total":${total},"totalIsExact":${isExact}}`,
    );
  },
});

/** One statement that answers with ready JSON; one row more than asked for tells whether a next page exists. */
function pageStatement(
  selected: SQL,
  { runs, order, value }: ReturnType<typeof keysetOf>,
  limit: number,
): SQL {
  const walks = runs.map(
    (run) =>
      sql`(select l.* from leads l where ${selected}${run.condition} order by ${run.order} limit ${limit + 1}::integer)`,
  );
  return sql`
    with found as (
      select l.*, row_number() over (order by ${order}) as place, ${value} as sort_value
      from (${sql.join(walks, sql` union all `)}) l
      order by place limit ${limit + 1}::integer
    )
    select (select coalesce(json_agg(${leadJson} order by l.place), '[]'::json)::text from found l where l.place <= ${limit}::integer) as items,
      (select count(*) from found) > ${limit}::integer as more,
      (select f.sort_value from found f where f.place = ${limit}::integer) as value,
      (select f.id from found f where f.place = ${limit}::integer) as id`;
}

const countStatement = (selected: SQL): SQL =>
  sql`select count(*)::integer as total from (select from leads l where ${selected} limit ${EXACT_UP_TO + 1}::integer) counted`;
