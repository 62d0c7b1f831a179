"use client";

import { Button } from "@heroui/react/button";
import { X } from "lucide-react";
import type { ReactNode } from "react";

/** Floats over a list while rows are selected and holds what can be done with them. */
export function BulkBar({
  count,
  countLabel,
  onClear,
  children,
}: {
  count: number;
  /** Words in place of the number, e.g. "10,000+ selected". */
  countLabel?: string;
  onClear: () => void;
  /** Buttons and menus. */
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-40 flex justify-center px-3 phone:bottom-3">
      <section
        aria-label="Selected rows"
        className="pointer-events-auto flex max-w-full animate-rise items-center gap-1 overflow-x-auto rounded-lg bg-overlay p-1 shadow-float"
      >
        <span role="status" className="px-2 text-sm font-medium whitespace-nowrap tabular-nums">
          {countLabel ?? `${count.toLocaleString("en-US")} selected`}
        </span>
        <span className="h-5 w-px shrink-0 bg-border" aria-hidden />
        {children}
        <Button variant="ghost" isIconOnly aria-label="Clear selection" onPress={onClear}>
          <X aria-hidden />
        </Button>
      </section>
    </div>
  );
}
