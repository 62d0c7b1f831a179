"use client";

import Link from "next/link";
import { useFormat } from "@/components/ui/format";
import { OrderedRowMenu } from "@/components/ui/ordered-row-menu";
import { StatusDot } from "@/components/ui/status-badge";
import type { Format } from "@/lib/format";
import type { PipelineStatus } from "@/lib/settings/schema";

/** One status: what it is called, how it behaves, how many leads are in it. */
export function StatusRow({
  status,
  keys,
  isReadOnly,
  onEdit,
  onReorder,
  onDelete,
}: {
  status: PipelineStatus;
  /** All statuses in their order. */
  keys: string[];
  isReadOnly: boolean;
  onEdit: () => void;
  onReorder: (keys: string[]) => void;
  onDelete: () => void;
}) {
  const format = useFormat();
  return (
    <>
      <StatusDot color={status.color} />
      <div className="min-w-0 flex-1 md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)] md:items-baseline md:gap-3">
        <div className="truncate text-sm font-medium">{status.label}</div>
        <div className="truncate text-xs text-muted md:text-sm">{wordsOf(status, format)}</div>
      </div>
      <Link
        href={`/leads?status=${status.key}`}
        className="thumb shrink-0 text-right text-sm text-muted tabular-nums hover:underline md:w-24"
      >
        {format.number(status.leads ?? 0)}
        <span className="phone:sr-only">{status.leads === 1 ? " lead" : " leads"}</span>
      </Link>
      {!isReadOnly && (
        <OrderedRowMenu
          name={status.label}
          id={status.key}
          ids={keys}
          onEdit={onEdit}
          onReorder={onReorder}
          onDelete={onDelete}
        />
      )}
    </>
  );
}

/** "40% to win · stale after 10 days · asks for a reason" */
const wordsOf = (
  { kind, winProbability, staleAfterDays, requiresReason }: PipelineStatus,
  format: Format,
) =>
  [
    kind === "open" ? `${format.percent(winProbability)} to win` : kind === "won" ? "Won" : "Lost",
    staleAfterDays && `stale after ${format.count(staleAfterDays, "day")}`,
    requiresReason && "asks for a reason",
  ]
    .filter(Boolean)
    .join(" · ");
