"use client";

import { useEffect, useState } from "react";
import type { FoundLead, SearchLeads } from "./palette-launcher";

const PAUSE_MS = 150;

/** Searches when typing pauses, and drops answers that come too late. */
export function useLeadSearch(query: string, searchLeads: SearchLeads) {
  const [leads, setLeads] = useState<FoundLead[]>([]);
  const [isSearching, setSearching] = useState(false);
  const wanted = query.trim();

  useEffect(() => {
    let isCurrent = true;
    if (wanted.length < 2) {
      setLeads([]);
      setSearching(false);
      return;
    }
    setSearching(true);
    const timer = setTimeout(async () => {
      // A failed search leaves pages and actions usable.
      const found = await searchLeads(wanted).catch(() => []);
      if (!isCurrent) return;
      setLeads(found);
      setSearching(false);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, searchLeads]);

  return { leads, isSearching };
}
