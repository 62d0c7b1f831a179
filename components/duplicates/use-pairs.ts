"use client";

import { useEffect, useRef, useState } from "react";
import { listDuplicatePairs } from "@/app/(crm)/leads/duplicates/actions";
import { notifyError } from "@/components/ui/toast";
import type { DuplicatePair } from "@/lib/duplicates/schema";

export type PairPage = {
  items: DuplicatePair[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
};

/** The pages of the list read so far, without what was decided. */
export function usePairs(firstPage: PairPage, dismissed: boolean) {
  const [rows, setRows] = useState(firstPage.items);
  const [cursor, setCursor] = useState(firstPage.nextCursor);
  const [decided, setDecided] = useState(0);
  const isLoading = useRef(false);
  useEffect(() => {
    setRows(firstPage.items);
    setCursor(firstPage.nextCursor);
    setDecided(0);
  }, [firstPage]);

  async function loadMore() {
    if (!cursor || isLoading.current) return;
    isLoading.current = true;
    const page = await listDuplicatePairs({ cursor, dismissed, limit: 100 }).catch(() => undefined);
    isLoading.current = false;
    if (!page?.ok)
      return void notifyError(page?.error.detail ?? "The rest could not be loaded. Try again.");
    setRows((before) => [
      ...new Map([...before, ...page.data.items].map((row) => [row.id, row])).values(),
    ]);
    setCursor(page.data.nextCursor);
  }

  /** Takes pairs off the list; the answer puts them back. */
  function remove(isGone: (pair: DuplicatePair) => boolean): () => void {
    const before = rows;
    const gone = before.filter(isGone).length;
    setRows(before.filter((row) => !isGone(row)));
    setDecided((count) => count + gone);
    return () => {
      setRows(before);
      setDecided((count) => count - gone);
    };
  }

  const total = Math.max(rows.length, (firstPage.total ?? rows.length) - decided);
  return { rows, total, hasMore: cursor !== null, loadMore, remove };
}
