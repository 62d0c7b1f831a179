import type { ReactNode } from "react";

/** What is known of a record: labels at the left, values (often inline edits) at the right. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-px text-sm">{children}</dl>;
}

/** One label and its value. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start">
      <dt className="flex min-h-11 items-center truncate pr-2 text-muted md:min-h-7">{label}</dt>
      <dd className="flex min-h-11 min-w-0 items-center md:min-h-7 [&>*]:min-w-0 [&>*]:flex-1">
        {children}
      </dd>
    </div>
  );
}
