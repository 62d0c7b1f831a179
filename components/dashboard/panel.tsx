import { type ReactNode, Suspense } from "react";
import { SkeletonBar } from "@/components/ui/skeleton";

/** One part of the dashboard in a frame. It comes when its figures are there, and holds up no other. */
export function Panel({
  title,
  note,
  rows,
  children,
}: {
  title: string;
  /** What the figures are of. */
  note: string;
  /** How many lines it will have, for its skeleton. */
  rows: number;
  children: ReactNode;
}) {
  return (
    <section className="relative min-w-0 rounded-lg border border-border bg-surface p-4">
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="mb-3 text-sm text-pretty text-muted">{note}</p>
      <Suspense fallback={<PanelSkeleton rows={rows} />}>{children}</Suspense>
    </section>
  );
}

function PanelSkeleton({ rows }: { rows: number }) {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
        <div key={row} className="flex h-9 items-center border-t border-separator">
          <SkeletonBar className={row % 2 ? "w-3/5" : "w-4/5"} />
        </div>
      ))}
    </div>
  );
}
