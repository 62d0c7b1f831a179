import { SkeletonBar } from "@/components/ui/skeleton";
import { FIGURE_SHAPE, FIGURES_GRID } from "./key-figures";

/** The key figures' places, before they are known. */
export function FiguresSkeleton() {
  return (
    <div role="status" className="pb-6">
      <span className="sr-only">Loading</span>
      <div className={FIGURES_GRID}>
        {Array.from({ length: 10 }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
          <div key={place} className={FIGURE_SHAPE} aria-hidden>
            <SkeletonBar className="mt-1 w-1/2" />
            <SkeletonBar className="mt-4 h-6 w-2/5" />
            <SkeletonBar className="mt-auto w-3/5" />
          </div>
        ))}
      </div>
    </div>
  );
}
