"use client";

import { useRef } from "react";
import { readChangedLeads } from "@/app/(crm)/leads/actions";
import type { Changed } from "@/components/live/changes";
import { useLive } from "@/components/live/use-live";
import type { Patch } from "./use-lead-pages";

/** So many are read by themselves; of more the page, which is drawn again anyway, tells soon enough. */
const MOST_ROWS = 5;

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
    const answers = await readChangedLeads(ids).catch((error) => {
      for (const id of ids) changed.current.add(id);
      throw error;
    });
    for (const [index, id] of ids.entries()) {
      const answer = answers[index];
      // A row that only could not be read just now stays as it is.
      if (!answer || (!answer.ok && answer.error.code !== "not_found")) continue;
      const lead = answer.ok && !answer.data.deletedAt ? answer.data : undefined;
      patch(new Set([id]), (row) => {
        if (!lead) return undefined;
        return lead.version < row.version ? row : { ...row, ...lead };
      });
    }
  }

  useLive(concerns, read);
}
