"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { getActivity, listLeadActivities } from "@/app/(crm)/leads/actions";
import type { LeadRecord } from "@/components/leads/lead-record-data";
import { notifyError } from "@/components/ui/toast";
import type { Activity } from "@/lib/activities/schema";
import { filterInput, isNarrowed, type TimelineFilter } from "./timeline-filter";
import { afterOlder, beforeNewer, type Part, withNewest } from "./timeline-part";

const PAGE = 50;
const FAILED = "Activity could not be loaded. Try again.";

/**
 * The part of a timeline that is read so far. The newest events come with the record and stay current; earlier ones
 * are read as they are scrolled to; a link to one far back begins around it and reads on to either side.
 */
export function useTimeline(
  { lead, activities }: Pick<LeadRecord, "lead" | "activities">,
  filter: TimelineFilter,
) {
  const key = JSON.stringify(filter);
  const [part, setPart] = useState<Part | undefined>(() =>
    isNarrowed(filter) ? undefined : partOf(activities, key),
  );
  const [isLoading, setLoading] = useState(false);
  const isBusy = useRef(false);
  const latest = useRef(part);
  latest.current = part;

  const read = useCallback(
    async (input: object) => {
      const page = await listLeadActivities({ id: lead.id, limit: PAGE, ...input }).catch(
        () => undefined,
      );
      if (page?.ok) return page.data;
      notifyError(page?.error.detail ?? FAILED);
      return undefined;
    },
    [lead.id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter.
  useEffect(() => {
    let isCurrent = true;
    if (!isNarrowed(filter)) setPart((now) => withNewest(now, partOf(activities, key)));
    else
      read(filterInput(filter)).then((page) => {
        if (isCurrent && page) setPart((now) => withNewest(now, partOf(page, key)));
      });
    return () => {
      isCurrent = false;
    };
  }, [activities, key, read]);

  const once = async (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setLoading(true);
    await act();
    isBusy.current = false;
    setLoading(false);
  };

  return {
    part: part?.key === key ? part : undefined,
    isLoading,
    loadOlder: () =>
      once(async () => {
        const from = latest.current;
        const page = from?.older && (await read({ ...filterInput(filter), cursor: from.older }));
        if (page) setPart((now) => now && afterOlder(now, from, page));
      }),
    loadNewer: () =>
      once(async () => {
        const from = latest.current;
        const page = from?.newer && (await read({ ...filterInput(filter), newerThan: from.newer }));
        if (page) setPart((now) => now && beforeNewer(now, from, page));
      }),
    /** Reads the timeline around an event, whatever is narrowed. */
    goTo: async (id: string) => {
      const page = await read({ around: id });
      if (page) setPart(partOf(page, JSON.stringify({ types: [], by: undefined })));
    },
    backToNewest: () => setPart(partOf(activities, key)),
    /** Reads one event again, after what it tells of was changed from here. */
    refresh: useCallback((id: string) => {
      getActivity({ id })
        .catch(() => undefined)
        .then((row) => row?.ok && setPart((now) => now && replaced(now, row.data)));
    }, []),
  };
}

type Page = { items: Activity[]; nextCursor: string | null; previousCursor?: string | null };

const partOf = ({ items, nextCursor, previousCursor = null }: Page, key: string): Part => ({
  key,
  items,
  older: nextCursor,
  newer: previousCursor,
});

const replaced = (part: Part, activity: Activity): Part => ({
  ...part,
  items: part.items.map((item) => (item.id === activity.id ? activity : item)),
});
