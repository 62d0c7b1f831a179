"use client";

import { Hourglass } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormat } from "@/components/ui/format";
import type { LeadDetails } from "@/lib/leads/schema";

const DAY_MS = 86_400_000;

/** Says that nobody spoke with the lead, nor moved it, for longer than its status allows. */
export function StaleMark({ lead: { staleAt } }: { lead: Pick<LeadDetails, "staleAt"> }) {
  const format = useFormat();
  const [days, setDays] = useState<number>();
  // Known in the browser alone: the server's clock and the reader's may stand on either side of the moment.
  useEffect(() => {
    const late = staleAt ? Date.now() - new Date(staleAt).getTime() : -1;
    setDays(late < 0 ? undefined : Math.floor(late / DAY_MS));
  }, [staleAt]);
  if (days === undefined || !staleAt) return null;
  return (
    <span
      className="inline-flex h-6 items-center gap-1 rounded-full bg-warning-soft px-2 text-xs font-medium text-warning-soft-foreground"
      title={`Nobody spoke with this lead, nor moved it on, for longer than its status allows: since ${format.exact(staleAt)}.`}
    >
      <Hourglass aria-hidden className="size-3" />
      {days === 0 ? "Stale since today" : `Stale for ${format.count(days, "day")}`}
    </span>
  );
}
