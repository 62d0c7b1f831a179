"use client";

import Link from "next/link";
import { OrderedRowMenu } from "@/components/ui/ordered-row-menu";
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
        <OrderedRowMenu
          name={choice.name}
          id={choice.id}
          ids={ids}
          editLabel="Rename"
          onEdit={onEdit}
          onReorder={onReorder}
          onDelete={onDelete}
        />
      )}
    </>
  );
}
