import Link from "next/link";
import { formatNumber } from "@/lib/format";
import { leadsHref } from "./figure-query";

/** A number of leads that opens them. */
export function RowsLink({ rows, label, value }: { rows: object; label: string; value: number }) {
  return (
    <Link
      href={leadsHref(rows)}
      prefetch={false}
      aria-label={`${label}: ${formatNumber(value)}`}
      className="thumb text-foreground tabular-nums hover:text-accent hover:underline"
    >
      {formatNumber(value)}
    </Link>
  );
}
