"use client";

import { useFormat } from "@/components/ui/format";

/** An amount in tabular figures; a dash when there is none. */
export function Money({ cents, currency }: { cents: number | null | undefined; currency?: string }) {
  const format = useFormat();
  if (cents === null || cents === undefined) return <None />;
  return <span className="tabular-nums">{format.money(cents, currency)}</span>;
}

/** Stands where a value is missing. */
export function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">None</span>
    </span>
  );
}
