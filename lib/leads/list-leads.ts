import { sql } from "drizzle-orm";
import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { Encoded, operation } from "@/lib/operations/define";
import {
  countStatement,
  encodeKeysetPage,
  LARGEST_PAGE,
  type PageRow,
  pageStatement,
  sizeOf,
} from "@/lib/operations/keyset-page";
import { pageOf } from "@/lib/operations/page";
import { sortOfView } from "@/lib/views/open-view";
import { flatFilters, savedView, searchText } from "./input";
import { keysetsFor } from "./keyset";
import { shortFields } from "./lead-json";
import { lead, leadSort } from "./schema";
import { selectForList } from "./select-leads";

const source = { table: sql`leads l`, row: sql`l`, fields: shortFields };

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
      .optional()
      .describe(
        "A minus in front sorts downwards; rows without a value come last. The newest first when not given.",
      ),
    view: savedView,
    q: searchText.optional(),
    ...flatFilters,
    filter: filterInput.optional(),
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out the total, which makes the answer faster."),
  }),
  output: pageOf(lead),
  async run(context, { limit, cursor, sort: wanted, count, ...query }) {
    const sort = wanted ?? (await sortOfView(context, query.view)) ?? "-createdAt";
    const { keysetOf, cursorAfter } = await keysetsFor(context, sort);
    const keyset = keysetOf(sort, cursor);
    const isPlain = !query.filter && !query.view && !query.q && !query.tagId?.length;
    const selected = await selectForList(context, query);
    const [[page], [counted] = []] = await context.last<[PageRow[], { total: number }[]?]>(
      pageStatement(source, selected.page, keyset, sizeOf(limit, isPlain)),
      ...(count ? [countStatement(source.table, selected.total)] : []),
    );
    return new Encoded(encodeKeysetPage(page, counted, (value, id) => cursorAfter(sort, value, id)));
  },
});
