"use client";

import { uncapitalized } from "@/lib/names";
import { Picker, type PickerOption } from "../picker";
import type { InlineEditProps } from "./inline-edit";
import { useInlineEdit } from "./use-inline-edit";

/** A choice in place: the value opens the list, picking saves. */
export function InlineSelect({
  label,
  value,
  onSave,
  options,
  placeholder = "Empty",
  noneLabel,
  isReadOnly,
}: InlineEditProps<string | null> & {
  options: PickerOption[];
  /** Offers no value at all, e.g. "Unassigned". */
  noneLabel?: string;
}) {
  const edit = useInlineEdit(value, onSave);
  const current = options.find((option) => option.id === edit.shown);
  const display = current ? (
    <span className="flex min-w-0 items-center gap-2">
      {current.icon}
      <span className="truncate">{current.label}</span>
    </span>
  ) : (
    <span className="text-muted">{placeholder}</span>
  );
  if (isReadOnly) return <div className="px-2 py-1 text-sm">{display}</div>;
  return (
    <div className="min-w-0">
      <Picker
        label={label}
        options={options}
        value={edit.shown}
        noneLabel={noneLabel}
        onPick={edit.save}
        triggerClassName="flex min-h-11 w-full min-w-0 items-center rounded-md px-2 py-1 text-left text-sm hover:bg-default md:min-h-7"
        triggerLabel={`Edit ${uncapitalized(label)}${current ? `: ${current.label}` : ""}`}
      >
        {display}
      </Picker>
      {edit.error && (
        <p role="alert" className="px-2 pt-1 text-xs text-danger">
          {edit.error}
        </p>
      )}
    </div>
  );
}
