import { z } from "zod";
import { line } from "@/lib/text";
import { decodeCursor, encodeCursor, strangeCursor } from "./cursor";
import type { SortOf } from "./keyset";
import { pageInput } from "./page";

interface Asked {
  limit?: number | undefined;
  cursor?: string | undefined;
  q?: string | undefined;
  sort?: string | undefined;
}

/**
 * A list that is short by nature and in hand as a whole, in an order of its own unless asked otherwise. `name` keeps
 * its cursors apart from those of other lists; `words` are what a search looks through.
 */
export function wholeList<Item, Key extends string>(
  name: string,
  words: (item: Item) => string,
  sortValues: Record<Key, (item: Item) => string | number>,
) {
  const sorts = Object.keys(sortValues).flatMap((key) => [key, `-${key}`]) as SortOf<Key>[];

  function inOrder(items: readonly Item[], sort: string | undefined): readonly Item[] {
    if (sort === undefined) return items;
    const value = sortValues[sort.replace("-", "") as Key];
    const sorted = items.toSorted((a, b) => compare(value(a), value(b)));
    return sort.startsWith("-") ? sorted.reverse() : sorted;
  }

  function startOf(cursor: string | undefined, place: string): number {
    if (cursor === undefined) return 0;
    const [of, start] = decodeCursor(cursor, 2);
    if (of === place && typeof start === "number" && Number.isInteger(start) && start >= 0)
      return start;
    throw strangeCursor();
  }

  return {
    input: {
      limit: z.int().min(1).max(100).optional().describe("All of them when not given."),
      cursor: pageInput.cursor,
      q: line(100).optional().describe("Part of the name."),
      sort: z
        .enum(sorts)
        .optional()
        .describe("A minus in front turns it around; left out, the list keeps its own order."),
    },

    pageOf(all: readonly Item[], { limit, cursor, q, sort }: Asked) {
      const place = `${name} ${sort ?? ""}`;
      const start = startOf(cursor, place);
      const wanted = q?.toLowerCase();
      const found = wanted ? all.filter((item) => words(item).toLowerCase().includes(wanted)) : all;
      const end = limit === undefined ? found.length : start + limit;
      return {
        items: inOrder(found, sort).slice(start, end),
        nextCursor: end < found.length ? encodeCursor([place, end]) : null,
        total: found.length,
        totalIsExact: true,
      };
    },
  };
}

const words = new Intl.Collator("en", { numeric: true });
const compare = (a: string | number, b: string | number) =>
  typeof a === "number" && typeof b === "number" ? a - b : words.compare(`${a}`, `${b}`);
