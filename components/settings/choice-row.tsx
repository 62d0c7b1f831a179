"use client";

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { MenuButton } from "@/components/ui/menu-button";
import { movedBy } from "@/components/ui/ordered-list";
import type { Choice } from "@/lib/settings/schema";

/** One usual word, with the way to the leads that have it. */
export function ChoiceRow({
  choice,
  field,
  ids,
  isReadOnly,
  onEdit,
  onReorder,
  onDelete,
}: {
  choice: Choice;
  field: "source" | "lossReason";
  /** All of the list in their order. */
  ids: string[];
  isReadOnly: boolean;
  onEdit: () => void;
  onReorder: (ids: string[]) => void;
  onDelete: () => void;
}) {
  const place = ids.indexOf(choice.id);
  const move = (step: -1 | 1) => onReorder(movedBy(ids, choice.id, step));
  const filter = JSON.stringify({ and: [{ field, op: "eq", value: choice.name }] });
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-sm font-medium">{choice.name}</span>
      <Link
        href={`/leads?filter=${encodeURIComponent(filter)}`}
        className="shrink-0 text-sm text-muted hover:underline"
      >
        Show leads<span className="sr-only"> with {choice.name}</span>
      </Link>
      {!isReadOnly && (
        <MenuButton
          label={`More for ${choice.name}`}
          isIconOnly
          actions={[
            { id: "edit", label: "Rename", icon: <Pencil />, onAction: onEdit },
            ...(place > 0
              ? [{ id: "up", label: "Move up", icon: <ArrowUp />, onAction: () => move(-1) }]
              : []),
            ...(place < ids.length - 1
              ? [{ id: "down", label: "Move down", icon: <ArrowDown />, onAction: () => move(1) }]
              : []),
            { id: "delete", label: "Delete…", icon: <Trash2 />, isDanger: true, onAction: onDelete },
          ]}
        >
          <Ellipsis aria-hidden />
        </MenuButton>
      )}
    </>
  );
}
