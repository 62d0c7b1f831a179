import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { escapeLike } from "@/lib/text";
import { Encoded } from "./define";
import { keysets, type SortColumn, type SortOf } from "./keyset";
import { pageInput, pageJson } from "./page";

/** A row of such a list: its id, and the sort value as its cursor keeps it. */
export interface PlacedRow extends Record<string, unknown> {
  id: string;
  place: string;
}

/**
 * A list that is read in one run whichever way it is sorted, because every row has a value to sort by: what it takes,
 * and the pieces of its statement. `name` keeps its cursors apart from those of other lists.
 */
export function sortedList<Key extends string>(
  name: string,
  columns: Record<Key, Pick<SortColumn, "column" | "type">>,
  id: SQL,
  usual: SortOf<NoInfer<Key>>,
) {
  const { keysetOf, cursorAfter } = keysets<Key>(name, columns, id);
  const sorts = Object.keys(columns).flatMap((key) => [key, `-${key}`]) as SortOf<Key>[];

  return {
    input: {
      ...pageInput,
      sort: z
        .enum(sorts)
        .default(usual as never)
        .describe("A minus in front turns it around."),
    },

    walk({ limit, cursor, sort }: { limit: number; cursor?: string | undefined; sort: string }) {
      const asked = sort as SortOf<Key>;
      const { runs, key, asText } = keysetOf(asked, cursor);
      const { condition = sql``, order = sql`` } = runs[0] ?? {};
      const nextAfter = (rows: readonly PlacedRow[]): string | null => {
        const last = rows.length > limit ? rows[limit - 1] : undefined;
        return last ? cursorAfter(asked, last.place, last.id) : null;
      };
      return {
        /** The rows behind the cursor, as ` and …`. */
        behind: condition,
        by: order,
        /** The order and one row more than the page shows. */
        order: sql`order by ${order} limit ${limit + 1}::integer`,
        /** The columns of a `PlacedRow`. */
        placed: sql`${id} as id, ${asText(columns[key].column)} as place`,
        nextAfter,
        /** The page of rows that are JSON already; `total` is null when nobody counted. */
        pageOf: (rows: readonly (PlacedRow & { json: string })[], total: number | null) =>
          new Encoded(pageJson(rows.slice(0, limit), { nextCursor: nextAfter(rows) }, total)),
      };
    },
  };
}

/** The condition that what was searched for stands somewhere in `text`, as ` and …`; none without a search. */
export const containing = (q: string | undefined, text: SQL): SQL =>
  q ? sql` and lower(${text}) like ${`%${escapeLike(q.toLowerCase())}%`}` : sql``;
