"use client";

import { useFormat } from "@/components/ui/format";
import { NO_SELECTION, type Selection } from "./selection";

/** Offers everything that matches once every loaded row is chosen. */
export function SelectAllBar({
  selection,
  ids,
  total,
  totalLabel,
  onSelect,
}: {
  selection: Selection;
  ids: string[];
  total?: number;
  totalLabel?: string;
  onSelect?: (selection: Selection) => void;
}) {
  const format = useFormat();
  const isEveryLoaded = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  const isMoreThanLoaded = total !== undefined && total > ids.length;
  if (!isMoreThanLoaded || !(selection.isAll || isEveryLoaded)) return null;
  const all = totalLabel ?? format.number(total);

  return (
    <div
      role="status"
      className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-border bg-accent-soft px-4 py-1 text-sm text-accent-soft-foreground"
    >
      {selection.isAll
        ? `All ${all} that match are selected.`
        : `All ${format.number(ids.length)} loaded are selected.`}
      <button
        type="button"
        className="min-h-6 rounded-sm font-medium underline underline-offset-2 phone:min-h-11"
        onClick={() => onSelect?.(selection.isAll ? NO_SELECTION : { ...selection, isAll: true })}
      >
        {selection.isAll ? "Clear selection" : `Select all ${all}`}
      </button>
    </div>
  );
}
