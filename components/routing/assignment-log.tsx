"use client";

import Link from "next/link";
import { useState } from "react";
import { listAssignments } from "@/app/(crm)/settings/assigning/actions";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { notifyError } from "@/components/ui/toast";
import type { Assignment } from "@/lib/routing/schema";

interface LogPage {
  items: Assignment[];
  nextCursor: string | null;
}

/** What the rules decided, the newest first. */
export function AssignmentLog({ first }: { first: LogPage }) {
  const [{ items, nextCursor }, setPage] = useState(first);

  async function readOn() {
    const result = await listAssignments({ limit: 50, cursor: nextCursor }).catch(() => undefined);
    if (!result?.ok)
      return void notifyError(result?.error.detail ?? "This could not be read. Try again.");
    setPage({ items: [...items, ...result.data.items], nextCursor: result.data.nextCursor });
  }

  if (items.length === 0)
    return <p className="text-sm text-muted">The rules have not given out a lead yet.</p>;
  return (
    <div className="flex flex-col items-start gap-3">
      <ul
        aria-label="Last assignments"
        className="w-full divide-y divide-separator rounded-lg border border-border bg-surface"
      >
        {items.map((item) => (
          <AssignmentRow key={item.id} item={item} />
        ))}
      </ul>
      {nextCursor && (
        <Button variant="ghost" onPress={() => void readOn()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function AssignmentRow({ item: { lead, assignedTo, rule, reason, at } }: { item: Assignment }) {
  return (
    <li className="px-3 py-1.5 text-sm">
      <div className="flex items-baseline gap-x-3">
        <span className="min-w-0 flex-1 truncate">
          <Link href={`/leads/${lead.id}`} className="font-medium hover:underline">
            {lead.name}
          </Link>{" "}
          <span className="text-muted">→</span> {assignedTo?.name ?? "nobody"}
        </span>
        <RelativeTime at={at} className="shrink-0 text-xs text-muted" />
      </div>
      <div className="text-xs text-muted">{rule ? `${rule.name}. ${reason}` : reason}</div>
    </li>
  );
}
