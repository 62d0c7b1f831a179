"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { readTone } from "./tone";

/** A tag in its colour; with `onRemove` it carries a button that takes it off. */
export function TagChip({
  color,
  children,
  onRemove,
}: {
  color?: string | null;
  children: ReactNode;
  onRemove?: () => void;
}) {
  return (
    <span
      data-tone={readTone(color)}
      className="inline-flex h-5 max-w-40 min-w-0 items-center gap-0.5 rounded-sm bg-(--tone-surface) px-1.5 text-xs font-medium whitespace-nowrap text-(--tone-text)"
    >
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label="Remove tag"
          className="relative -mr-1 grid size-4 place-content-center rounded-sm after:absolute after:-inset-1 hover:bg-(--tone-text)/15"
        >
          <X className="size-3" aria-hidden />
        </button>
      )}
    </span>
  );
}

type Tag = { id: string; name: string; color?: string | null };

/** Two chips whose names have so many letters together stand whole in a cell. */
const LETTERS = 16;

/** As many chips as fit a cell, or `max` where there is more room, and the count of the others. */
export function TagList({ tags, max = fitting(tags) }: { tags: Tag[]; max?: number }) {
  const shown = tags.slice(0, max);
  const hidden = tags.slice(shown.length);
  return (
    <span className="flex min-w-0 items-center gap-1">
      {shown.map((tag) => (
        <TagChip key={tag.id} color={tag.color}>
          {tag.name}
        </TagChip>
      ))}
      {hidden.length > 0 && (
        <span className="text-xs text-muted" title={hidden.map((tag) => tag.name).join(", ")}>
          +{hidden.length}
        </span>
      )}
    </span>
  );
}

const fitting = ([first, second]: Tag[]) =>
  first && second && first.name.length + second.name.length <= LETTERS ? 2 : 1;
