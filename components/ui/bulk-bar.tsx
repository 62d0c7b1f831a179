"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "@/components/ui/format";
import { Button } from "./button";

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
  const format = useFormat();
  if (count === 0) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-40 flex justify-center px-3 phone:bottom-3">
      <section
        aria-label="Selected rows"
        className="pointer-events-auto flex max-w-full animate-rise items-center gap-1 rounded-lg bg-overlay p-1 shadow-float phone:w-full phone:flex-wrap"
      >
        <span
          role="status"
          className="px-2 text-sm font-medium whitespace-nowrap tabular-nums phone:flex-1"
        >
          {countLabel ?? `${format.number(count)} selected`}
        </span>
        {/* On a phone what can be done has a line of its own, all of it in sight. */}
        <span
          className="h-5 w-px shrink-0 bg-border phone:order-2 phone:h-px phone:w-full"
          aria-hidden
        />
        <div className="contents phone:order-3 phone:flex phone:w-full phone:flex-wrap phone:justify-between phone:gap-1">
          {children}
        </div>
        <Button
          variant="ghost"
          isIconOnly
          aria-label="Clear selection"
          onPress={onClear}
          className="phone:order-1"
        >
          <X aria-hidden />
        </Button>
      </section>
    </div>
  );
}
