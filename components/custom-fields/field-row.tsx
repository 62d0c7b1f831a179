"use client";

import { OrderedRowMenu } from "@/components/ui/ordered-row-menu";
import { typeWords } from "@/lib/custom-fields/schema";
import type { CustomField } from "@/lib/settings/schema";
import { fieldIcons } from "./field-icons";

/** One field: what it is called, what it holds, and whether no lead may be without it. */
export function FieldRow({
  field,
  ids,
  isReadOnly,
  onEdit,
  onReorder,
  onDelete,
}: {
  field: CustomField;
  /** All fields in their order. */
  ids: string[];
  isReadOnly: boolean;
  onEdit: () => void;
  onReorder: (ids: string[]) => void;
  onDelete: () => void;
}) {
  const Icon = fieldIcons[field.type];
  const words = [typeWords[field.type].label, field.options.join(", "), field.required && "required"];
  return (
    <>
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1 md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)] md:items-baseline md:gap-3">
        <div className="truncate text-sm font-medium">{field.label}</div>
        <div className="truncate text-xs text-muted md:text-sm">
          {words.filter(Boolean).join(" · ")}
        </div>
      </div>
      {!isReadOnly && (
        <OrderedRowMenu
          name={field.label}
          id={field.id}
          ids={ids}
          onEdit={onEdit}
          onReorder={onReorder}
          onDelete={onDelete}
        />
      )}
    </>
  );
}
