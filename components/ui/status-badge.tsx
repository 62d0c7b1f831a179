import type { ReactNode } from "react";
import { readTone } from "./tone";

/** A status: a coloured dot before its label. */
export function StatusBadge({ color, children }: { color?: string | null; children: ReactNode }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <StatusDot color={color} />
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The dot alone; give it a label where no text stands beside it. */
export function StatusDot({ color, label }: { color?: string | null; label?: string }) {
  return (
    <span
      data-tone={readTone(color)}
      className="size-2 shrink-0 rounded-full bg-(--tone-dot)"
      title={label}
    >
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
