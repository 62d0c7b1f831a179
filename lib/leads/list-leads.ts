import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { Encoded, operation } from "@/lib/operations/define";
import { EXACT_UP_TO, pageOf } from "@/lib/operations/page";
import { flatFilters, searchText } from "./input";
import { cursorAfter, type Keyset, keysetOf } from "./keyset";
import { shortFields } from "./lead-json";
import { lead, leadSort } from "./schema";
import { selectForList } from "./select-leads";

const LARGEST_PAGE = 100;

export const listLeads = operation({
  name: "leads.list",
  summary: "Lists leads page by page, filtered, searched and sorted; those in the bin are left out.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads",
  input: z.strictObject({
    limit: z.int().min(1).max(LARGEST_PAGE).default(50),
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
    const isPlain = !query.filter && !query.q && !query.tagId?.length;
    const selected = await selectForList(context, query);
    const [[page], [counted] = []] = await context.last<[PageRow[], { total: number }[]?]>(
      pageStatement(selected.page, keyset, sizeOf(limit, isPlain)),
      ...(count ? [countStatement(selected.total)] : []),
    );
    const nextCursor = page?.more && page.id ? cursorAfter(sort, page.value, page.id) : null;
    const total = counted ? Math.min(counted.total, EXACT_UP_TO) : null;
    const isExact = counted !== undefined && counted.total <= EXACT_UP_TO;
    return new Encoded(
      `{"items":${page?.items ?? "[]"},"nextCursor":${JSON.stringify(nextCursor)},"total":${total},"totalIsExact":${isExact}}`,
    );
  },
});

interface PageRow {
  items: string;
  more: boolean;
  value: string | null;
  id: string | null;
}

/**
 * One statement that answers with ready JSON; one row more than asked for tells whether a next page exists.
 * Rows stay in the order in which the innermost query gives them.
 */
function pageStatement(selected: SQL, { runs, order, key, asText }: Keyset, size: PageSize): SQL {
  const walks = runs.map(
    (run) =>
      sql`(select l.* from leads l where ${selected}${run.condition} order by ${run.order} limit ${size.read})`,
  );
  return sql`
    select '[' || coalesce(string_agg(row.json, ',') filter (where row.place <= ${size.shown}), '') || ']' as items,
      count(*) > ${size.shown} as more,
      max(${asText(sql`row.value`)}) filter (where row.place = ${size.shown}) as value,
      max(row.id::text) filter (where row.place = ${size.shown}) as id
    from (
      select fields.id, fields.${sql.identifier(key)} as value, row_to_json(fields)::text as json, row_number() over () as place
      from (
        select ${shortFields} from (${sql.join(walks, sql` union all `)}) l order by ${order} limit ${size.read}
      ) fields
    ) row`;
}

interface PageSize {
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
const sizeOf = (limit: number, isPlain: boolean): PageSize =>
  (isPlain && fixedSizes[limit]) || {
    shown: sql`${limit}::integer`,
    read: sql`${limit + 1}::integer`,
  };

const countStatement = (selected: SQL): SQL =>
  sql`select count(*)::integer as total from (select from leads l where ${selected} limit ${EXACT_UP_TO + 1}::integer) counted`;
