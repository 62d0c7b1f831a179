"use client";

import { useRef } from "react";
import type { Changed } from "@/components/live/changes";
import { useLive } from "@/components/live/use-live";
import type { LeadDetails } from "@/lib/leads/schema";
import type { Patch } from "./use-lead-pages";

/** So many are read by themselves; of more the page, which is drawn again anyway, tells soon enough. */
const MOST_ROWS = 10;

/**
 * Shows what others change in rows on the screen ahead of the page, whose drawing takes longer and brings what came,
 * went, or stands elsewhere now.
 */
export function useLiveRows(isShown: (id: string) => boolean, patch: Patch) {
  const changed = useRef(new Set<string>());

  function concerns({ resource, ids }: Changed): boolean {
    const shown = resource === "leads" ? ids.filter(isShown) : [];
    for (const id of shown) changed.current.add(id);
    return shown.length > 0;
  }

  async function read() {
    const ids = [...changed.current];
    changed.current.clear();
    if (ids.length === 0 || ids.length > MOST_ROWS) return;
    const leads = await readLeads(ids).catch((error) => {
      for (const id of ids) changed.current.add(id);
      throw error;
    });
    for (const [index, id] of ids.entries()) {
      const lead = leads[index];
      patch(new Set([id]), (row) => {
        if (!lead || lead.deletedAt) return undefined;
        return lead.version < row.version ? row : { ...row, ...lead };
      });
    }
  }

  useLive(concerns, read, "rows");
}

/** In the order of their ids; null for one that is gone. A server action would wait for the page that is being drawn. */
async function readLeads(ids: readonly string[]): Promise<(LeadDetails | null)[]> {
  const asked = new URLSearchParams(ids.map((id) => ["id", id]));
  const answer = await fetch(`/api/changed-leads?${asked}`, { cache: "no-store" });
  if (!answer.ok) throw new Error("The changed leads could not be read.");
  return answer.json();
}
