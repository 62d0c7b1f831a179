import { PartyPopper } from "lucide-react";
import Link from "next/link";
import { CallLink } from "@/components/leads/call-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Upcoming } from "@/lib/dashboard/schema";
import type { Format } from "@/lib/format";
import { leadsHref } from "./figure-query";

/** New leads that nobody has called or written to, the hottest first. */
export function WaitingLeads({
  items,
  total,
  rows,
  format,
}: Upcoming["untouchedLeads"] & { format: Format }) {
  if (total === 0)
    return (
      <EmptyState icon={<PartyPopper />} title="Nobody is waiting">
        Every new lead of the last 30 days was called or written to.
      </EmptyState>
    );
  return (
    <>
      <ul aria-label="Untouched leads" className="divide-y divide-separator">
        {items.map((lead) => (
          <li key={lead.id} className="flex items-center">
            <Link
              href={`/leads/${lead.id}`}
              className="-mx-2 flex min-w-0 flex-1 min-h-11 items-center gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-row-hover md:min-h-10"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{lead.name ?? "No name"}</span>
                <span className="block truncate text-xs text-muted">
                  {[lead.source, lead.assignedToName ?? "Unassigned"].filter(Boolean).join(" · ")}
                </span>
              </span>
              {lead.score !== null && (
                <span className="text-xs text-muted tabular-nums">
                  <span className="sr-only">Score </span>
                  {lead.score}
                </span>
              )}
              <Money cents={lead.valueCents} currency={lead.currency} />
              <RelativeTime
                at={lead.createdAt}
                className="w-18 shrink-0 text-right text-xs text-muted"
              />
            </Link>
            <CallLink name={lead.name ?? "this lead"} phone={lead.phone} />
          </li>
        ))}
      </ul>
      <Link
        href={leadsHref(rows)}
        className="mt-2 inline-block text-sm phone:py-2.5 font-medium text-accent hover:underline"
      >
        Show all {format.count(total, "untouched lead")}
      </Link>
    </>
  );
}
