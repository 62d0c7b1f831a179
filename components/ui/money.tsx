import { formatMoney } from "@/lib/format";

/** An amount in tabular figures; a dash when there is none. */
export function Money({ cents, currency }: { cents: number | null | undefined; currency?: string }) {
  if (cents === null || cents === undefined) return <None />;
  return <span className="tabular-nums">{formatMoney(cents, currency)}</span>;
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
