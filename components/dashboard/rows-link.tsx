import Link from "next/link";
import type { Format } from "@/lib/format";
import { leadsHref } from "./figure-query";

/** A number of leads that opens them. */
export function RowsLink({
  rows,
  label,
  value,
  format,
}: {
  rows: object;
  label: string;
  value: number;
  format: Format;
}) {
  return (
    <Link
      href={leadsHref(rows)}
      prefetch={false}
      aria-label={`${label}: ${format.number(value)}`}
      className="thumb text-foreground tabular-nums hover:text-accent hover:underline"
    >
      {format.number(value)}
    </Link>
  );
}
