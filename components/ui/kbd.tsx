import type { ReactNode } from "react";

/** A key, as in a shortcut. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-content-center rounded-sm border border-border bg-surface px-1 font-sans text-[11px] leading-none text-muted">
      {children}
    </kbd>
  );
}
