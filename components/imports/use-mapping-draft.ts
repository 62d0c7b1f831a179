"use client";

import { useEffect, useState } from "react";
import type { MappingDraft } from "./mapping-draft";

/** A draft that outlives a reload and a look at another page, in this tab. */
export function useMappingDraft(uploadId: string, given: MappingDraft) {
  const key = `rapport:import:${uploadId}`;
  const [draft, setDraft] = useState(given);

  useEffect(() => {
    const kept = read(key);
    if (kept) setDraft(kept);
  }, [key]);

  function keep(next: MappingDraft) {
    setDraft(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that stores nothing only forgets the draft with the page.
    }
  }
  return [draft, keep] as const;
}

function read(key: string): MappingDraft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
