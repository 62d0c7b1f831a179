"use client";

import { History } from "lucide-react";
import { useState, useTransition } from "react";
import { listJournalEntries } from "@/app/(crm)/journal/actions";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/format";
import { notifyError } from "@/components/ui/toast";
import type { JournalEntry } from "@/lib/journal/schema";
import { JournalRow } from "./journal-row";
import { dayOf } from "./words";

export interface JournalPage {
  items: JournalEntry[];
  nextCursor: string | null;
}

/** The team's changes by day; older ones load on request. */
export function JournalList({ firstPage, timeZone }: { firstPage: JournalPage; timeZone: string }) {
  const format = useFormat();
  const [older, setOlder] = useState<JournalPage[]>([]);
  const [isLoading, startLoading] = useTransition();
  const items = [firstPage, ...older].flatMap((page) => page.items);
  const nextCursor = (older.at(-1) ?? firstPage).nextCursor;

  const loadMore = () =>
    startLoading(async () => {
      const result = await listJournalEntries({ cursor: nextCursor, changesOnly: true });
      if (result.ok) setOlder((pages) => [...pages, result.data]);
      else notifyError(result.error.detail);
    });

  if (items.length === 0) {
    return (
      <EmptyState icon={<History />} title="Nothing has changed yet">
        What you and your teammates do is listed here, and can be undone for 24 hours.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {Object.entries(
        Object.groupBy(items, (entry) => dayOf(entry.createdAt, { format, timeZone })),
      ).map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h2 className="pb-2 text-sm font-medium text-muted">{day}</h2>
          <ol className="divide-y divide-separator rounded-lg border border-border bg-surface">
            {entries?.map((entry) => (
              <JournalRow key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {nextCursor && (
        <Button variant="outline" className="self-center" isPending={isLoading} onPress={loadMore}>
          Show older changes
        </Button>
      )}
    </div>
  );
}
