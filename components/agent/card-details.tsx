"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormat } from "@/components/ui/format";
import type { ApprovalCard as Card } from "@/lib/agent/schema";

/** On how many records it works, and which. */
export function CardRows({ card: { rows } }: { card: Card }) {
  const format = useFormat();
  const count = `${format.number(rows.count)}${rows.isExact ? "" : "+"} ${rows.count === 1 ? "record" : "records"}`;
  return (
    <details className="text-xs">
      <summary className="cursor-pointer font-medium">{count}</summary>
      <ul className="mt-2 flex max-h-40 flex-col gap-1 overflow-y-auto">
        {rows.sample.map((row) => (
          <li key={row.id}>
            <Link href={`/leads/${row.id}`} prefetch={false} className="text-accent hover:underline">
              {row.label}
            </Link>
          </li>
        ))}
      </ul>
      {rows.href?.startsWith("/") && !rows.href.startsWith("//") && (
        <Link
          href={rows.href}
          prefetch={false}
          className="mt-2 inline-block text-accent hover:underline"
        >
          Open the list
        </Link>
      )}
    </details>
  );
}

const SHOWN = 5;

/** What changes, old and new. */
export function CardChanges({ card: { changes } }: { card: Card }) {
  const [isAll, setAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = isAll ? changes : changes.slice(0, SHOWN);
  return (
    <ul className="flex flex-col gap-1 text-xs" aria-label="Old and new">
      {shown.map((change) => (
        <li
          key={`${change.rowId}${change.field}${change.to}`}
          className="flex flex-wrap items-baseline gap-x-1.5"
        >
          {change.row && <span className="font-medium">{change.row}</span>}
          <span className="text-muted">{change.field}:</span>
          <span className="text-muted line-through">{change.from ?? "nothing"}</span>
          <ArrowRight className="size-3 self-center text-muted" role="img" aria-label="becomes" />
          <span>{change.to ?? "nothing"}</span>
        </li>
      ))}
      {changes.length > SHOWN && (
        <li>
          <button type="button" className="text-accent hover:underline" onClick={() => setAll(!isAll)}>
            {isAll ? "Show fewer" : `Show ${changes.length - SHOWN} more`}
          </button>
        </li>
      )}
    </ul>
  );
}
