import { classNames } from "./class-names";

/** A bar where text will stand. */
export function SkeletonBar({ className }: { className?: string }) {
  return <span className={classNames("skeleton-bar", className)} aria-hidden />;
}

const WIDTHS = ["w-3/5", "w-4/5", "w-2/5", "w-1/2", "w-2/3"];

/** The table's shape before its rows are known; the same heights as DataTable. */
export function SkeletonTable({ columns = 6, rows = 16 }: { columns?: number; rows?: number }) {
  return (
    <div role="status" className="flex-1 overflow-hidden">
      <span className="sr-only">Loading</span>
      <div className="hidden h-9 border-b border-border md:block" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
          key={row}
          className="flex h-16 items-center gap-4 border-b border-separator px-4 md:h-10"
        >
          {Array.from({ length: columns }, (_, column) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
              key={column}
              className={classNames("flex-1", column > 1 && "phone:hidden")}
            >
              <SkeletonBar className={WIDTHS[(row * 2 + column) % WIDTHS.length]} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Lines of text that are on their way. */
export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <div role="status" className="space-y-3 py-2">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonBar
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
          key={line}
          className={WIDTHS[line % WIDTHS.length]}
        />
      ))}
    </div>
  );
}
