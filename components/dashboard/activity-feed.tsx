"use client";

import { History } from "lucide-react";
import { useState, useTransition } from "react";
import { listActivities } from "@/app/(crm)/dashboard/actions";
import { ActivityRow } from "@/components/activities/activity-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Timeline } from "@/components/ui/timeline";
import { notifyError } from "@/components/ui/toast";
import type { Activity } from "@/lib/activities/schema";
import type { ActsQuery } from "./acts-query";

interface FeedPage {
  items: Activity[];
  nextCursor: string | null;
}

/** What was done with which lead, the latest first; older acts load on request. */
export function ActivityFeed({ firstPage, query }: { firstPage: FeedPage; query: ActsQuery }) {
  const [older, setOlder] = useState<FeedPage[]>([]);
  const [isLoading, startLoading] = useTransition();
  const items = [firstPage, ...older].flatMap((page) => page.items);
  const nextCursor = (older.at(-1) ?? firstPage).nextCursor;

  const loadMore = () =>
    startLoading(async () => {
      const result = await listActivities({ ...query, standing: true, cursor: nextCursor }).catch(
        () => undefined,
      );
      if (result?.ok) setOlder((pages) => [...pages, result.data]);
      else notifyError(result?.error.detail ?? "Older activity could not be loaded. Try again.");
    });

  if (items.length === 0) return <NothingHappened isNarrowed={Object.keys(query).length > 0} />;
  return (
    <div className="flex flex-col gap-4">
      <Timeline label="Activity">
        {items.map((activity) => (
          <li key={activity.id}>
            <ActivityRow activity={activity} isOfTeam />
          </li>
        ))}
      </Timeline>
      {nextCursor && (
        <Button variant="outline" className="self-center" isPending={isLoading} onPress={loadMore}>
          Show older activity
        </Button>
      )}
    </div>
  );
}

const NothingHappened = ({ isNarrowed }: { isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState icon={<History />} title="Nothing like that happened">
      Take a filter away, or choose a longer time.
    </EmptyState>
  ) : (
    <EmptyState icon={<History />} title="Nothing happened yet">
      Every call, message, note and move of a lead will stand here.
    </EmptyState>
  );
