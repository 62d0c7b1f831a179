"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { listLeads } from "@/app/(crm)/leads/actions";
import { notifyError } from "@/components/ui/toast";
import type { Lead } from "@/lib/leads/schema";
import type { LeadQuery } from "./lead-query";

export type LeadPage = {
  items: Lead[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
};

/** Shows a change of loaded rows at once; undefined takes a row out. @returns what takes the change back. */
export type Patch = (
  ids: ReadonlySet<string> | "all",
  change: (lead: Lead) => Lead | undefined,
) => () => void;

const PAGE_SIZE = 100;
/** When the list is drawn again, so many rows are read anew; those further down stay as they were read. */
const MOST_FOLLOWED = 500;

type Loaded = { source: LeadPage; key: string; items: Lead[]; cursor: string | null };

/**
 * The rows of a list: the page that the server drew, and the further ones that scrolling asks for.
 * When the server draws its page again, the further ones follow quietly.
 */
export function useLeadPages(firstPage: LeadPage, query: LeadQuery) {
  const key = JSON.stringify(query);
  const [loaded, setLoaded] = useState<Loaded>(() => startOf(firstPage, key));
  const isLoading = useRef(false);
  const latest = useRef(loaded);
  if (loaded.source !== firstPage) setLoaded(followed(loaded, firstPage, key));
  useEffect(() => {
    latest.current = loaded;
  }, [loaded]);

  const read = useCallback(
    async (cursor: string) => {
      const page = await listLeads({ ...query, cursor, limit: PAGE_SIZE, count: false });
      if (!page.ok) notifyError(page.error.detail);
      return page.ok ? page.data : undefined;
    },
    [query],
  );

  const loadMore = useCallback(async () => {
    const { cursor, source } = latest.current;
    if (!cursor || isLoading.current) return;
    isLoading.current = true;
    const page = await read(cursor).finally(() => {
      isLoading.current = false;
    });
    if (!page) return;
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
            items: withoutRepeats([...items, ...further]),
            cursor: further.length > 0 ? before.cursor : cursor,
          };
        });
    })();
    return () => {
      isCurrent = false;
    };
  }, [firstPage, read]);

  const patch: Patch = useCallback((ids, change) => {
    const before = latest.current;
    const isMeant = (lead: Lead) => ids === "all" || ids.has(lead.id);
    const apply = (lead: Lead) => (isMeant(lead) ? (change(lead) ?? []) : lead);
    setLoaded((state) => ({ ...state, items: state.items.flatMap(apply) }));
    return () =>
      setLoaded((state) =>
        state.source === before.source ? { ...state, items: before.items } : state,
      );
  }, []);

  return { rows: loaded.items, hasMore: loaded.cursor !== null, loadMore, patch };
}

const startOf = (source: LeadPage, key: string): Loaded => ({
  source,
  key,
  items: source.items,
  cursor: source.nextCursor,
});

/** The same list drawn again keeps the rows further down, so that nobody's scroll position jumps. */
function followed(before: Loaded, source: LeadPage, key: string): Loaded {
  const isSameList =
    before.key === key && before.items.length > source.items.length && source.nextCursor !== null;
  if (!isSameList) return startOf(source, key);
  const further = before.items.slice(source.items.length);
  return { source, key, items: withoutRepeats([...source.items, ...further]), cursor: before.cursor };
}

/** A row can move from one page to the next while pages are read. */
const withoutRepeats = (items: Lead[]) => [...new Map(items.map((lead) => [lead.id, lead])).values()];
