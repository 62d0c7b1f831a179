"use client";

import { useEffect, useState } from "react";
import type { SearchAnswer } from "@/lib/search/schema";

/** What the server found; with nothing typed it names the given leads. */
export type Search = (query: {
  q: string;
  leadIds?: string[];
}) => Promise<SearchAnswer["groups"] | undefined>;

type Found = { q: string; groups: SearchAnswer["groups"] };

const NOTHING: Found = { q: "", groups: [] };
const PAUSE_MS = 120;

/** Searches when typing pauses, and drops answers that come too late. What was found stays until the next answer. */
export function useSearch(query: string, search: Search, recent: string[]) {
  const [found, setFound] = useState<Found>(NOTHING);
  const q = query.trim();

  useEffect(() => {
    if (!q && recent.length === 0) return setFound(NOTHING);
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        // A failed search leaves pages and actions usable.
        const groups = await search(q ? { q } : { q, leadIds: recent }).catch(() => undefined);
        if (isCurrent) setFound({ q, groups: groups ?? [] });
      },
      q ? PAUSE_MS : 0,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [q, search, recent]);

  // Of what was emptied nothing is left to show.
  const isStale = found.q !== q;
  return { groups: isStale && (!q || !found.q) ? [] : found.groups, isSearching: isStale };
}
