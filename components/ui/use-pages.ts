"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** A row with a version goes up by one with each change. */
type Kept = { id: string; version?: number };

export type Page<Row> = {
  items: Row[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
};

/** Shows a change of loaded rows at once; undefined takes a row out. @returns what takes the change back. */
export type Patch<Row> = (
  ids: ReadonlySet<string> | "all",
  change: (row: Row) => Row | undefined,
) => () => void;

/** When the list is drawn again, so many rows are read anew; those further down stay as they were read. */
const MOST_FOLLOWED = 500;

type Loaded<Row> = { source: Page<Row>; key: string; items: Row[]; cursor: string | null };

/**
 * The rows of a list: the page that the server drew, and the further ones that scrolling asks for with `read`, which
 * says itself what failed. When the server draws its page again, the further ones follow quietly. `key` names the
 * list; `read` is the same function as long as the key is.
 */
export function usePages<Row extends Kept>(
  firstPage: Page<Row>,
  key: string,
  read: (cursor: string) => Promise<Page<Row> | undefined>,
) {
  const [loaded, setLoaded] = useState<Loaded<Row>>(() => startOf(firstPage, key));
  const isLoading = useRef(false);
  const latest = useRef(loaded);
  if (loaded.source !== firstPage) setLoaded(followed(loaded, firstPage, key));
  useEffect(() => {
    latest.current = loaded;
  }, [loaded]);

  const loadMore = useCallback(async (): Promise<void> => {
    const { cursor, source, key } = latest.current;
    if (!cursor || isLoading.current) return;
    isLoading.current = true;
    const page = await read(cursor).finally(() => {
      isLoading.current = false;
    });
    if (!page) return;
    // Drawn again meanwhile: nobody scrolls a second time to ask for what comes after the new page.
    if (latest.current.source !== source) return latest.current.key === key ? loadMore() : undefined;
    setLoaded((before) =>
      before.source === source
        ? {
            ...before,
            items: withoutRepeats([...before.items, ...page.items]),
            cursor: page.nextCursor,
          }
        : before,
    );
  }, [read]);

  useEffect(() => {
    const wanted = Math.min(latest.current.items.length, MOST_FOLLOWED);
    if (wanted <= firstPage.items.length || !firstPage.nextCursor) return;
    let isCurrent = true;
    void (async () => {
      let items = firstPage.items;
      let cursor: string | null = firstPage.nextCursor;
      while (isCurrent && cursor && items.length < wanted) {
        const page = await read(cursor);
        if (!page) return;
        items = withoutRepeats([...items, ...page.items]);
        cursor = page.nextCursor;
      }
      if (isCurrent)
        setLoaded((before) => {
          if (before.source !== firstPage) return before;
          const further = cursor ? before.items.slice(items.length) : [];
          return {
            ...before,
            items: withoutRepeats([...items.map(newerOf(before.items)), ...further]),
            cursor: further.length > 0 ? before.cursor : cursor,
          };
        });
    })();
    return () => {
      isCurrent = false;
    };
  }, [firstPage, read]);

  const patch: Patch<Row> = useCallback((ids, change) => {
    const before = latest.current;
    const isMeant = (row: Row) => ids === "all" || ids.has(row.id);
    const apply = (row: Row) => (isMeant(row) ? (change(row) ?? []) : row);
    setLoaded((state) => ({ ...state, items: state.items.flatMap(apply) }));
    return () =>
      setLoaded((state) =>
        state.source === before.source ? { ...state, items: before.items } : state,
      );
  }, []);

  return { rows: loaded.items, hasMore: loaded.cursor !== null, loadMore, patch };
}

const startOf = <Row>(source: Page<Row>, key: string): Loaded<Row> => ({
  source,
  key,
  items: source.items,
  cursor: source.nextCursor,
});

/**
 * The same list drawn again keeps the rows further down, so that nobody's scroll position jumps, and what is known of
 * a row by now when the drawing was begun before.
 */
function followed<Row extends Kept>(before: Loaded<Row>, source: Page<Row>, key: string): Loaded<Row> {
  if (before.key !== key) return startOf(source, key);
  const items = source.items.map(newerOf(before.items));
  if (before.items.length <= items.length || source.nextCursor === null)
    return { ...startOf(source, key), items };
  const further = before.items.slice(items.length);
  return { source, key, items: withoutRepeats([...items, ...further]), cursor: before.cursor };
}

/** Each row as it was drawn, or as it is known when that is a newer version. */
export function newerOf<Row extends Kept>(known: readonly Row[]): (drawn: Row) => Row {
  const byId = new Map(known.map((row) => [row.id, row]));
  return (drawn) => {
    const other = byId.get(drawn.id);
    return other && (other.version ?? 0) > (drawn.version ?? 0) ? other : drawn;
  };
}

/** A row can move from one page to the next while pages are read. */
const withoutRepeats = <Row extends { id: string }>(items: Row[]) => [
  ...new Map(items.map((row) => [row.id, row])).values(),
];
