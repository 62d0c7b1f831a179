"use client";

import { Hourglass } from "lucide-react";
import { useEffect, useState } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LeadDetails } from "@/lib/leads/schema";

/** Says that nobody spoke with the lead, nor moved it, for longer than its status allows. */
export function StaleMark({ lead: { staleAt } }: { lead: Pick<LeadDetails, "staleAt"> }) {
  const [isStale, setStale] = useState(false);
  // Known in the browser alone: the server's clock and the reader's may stand on either side of the moment.
  useEffect(() => setStale(staleAt !== null && new Date(staleAt).getTime() <= Date.now()), [staleAt]);
  if (!isStale || !staleAt) return null;
  return (
    <span
      className="inline-flex h-6 items-center gap-1 rounded-full bg-warning-soft px-2 text-xs font-medium text-warning-soft-foreground"
      title="Nobody spoke with this lead, nor moved it on, for longer than its status allows."
    >
      <Hourglass aria-hidden className="size-3" />
      <span>
        Stale since <RelativeTime at={staleAt} />
      </span>
    </span>
  );
}
