"use client";

import { ChevronDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { MultiPicker, type PickerOption } from "@/components/ui/picker";
import { StatusDot } from "@/components/ui/status-badge";
import { TagChip } from "@/components/ui/tag-chip";
import { currentUser, type Field, type FieldOption, type FilterValue } from "@/lib/filters/schema";

/** Several of a field's choices, in a list that can be searched: statuses, people, tags. */
export function ChoiceValues({
  field,
  values,
  onChange,
}: {
  field: Field;
  values: string[];
  onChange: (values: FilterValue) => void;
}) {
  const options = optionsOf(field, values);
  const chosen = options.filter(({ value }) => values.includes(value));
  return (
    <MultiPicker
      label={field.label}
      triggerLabel={`${field.label}: ${chosen.map(({ label }) => label).join(", ") || "none chosen"}`}
      options={options.map((option) => pickerOption(option, field))}
      values={values}
      onChange={onChange}
      triggerClassName="input flex h-auto w-full min-w-0 items-center justify-between gap-1 text-left"
    >
      <span className="flex min-w-0 flex-wrap items-center gap-1">
        {chosen.length === 0 && <span className="text-muted">Choose</span>}
        {chosen.slice(0, SHOWN).map(({ value, label, color }) => (
          <TagChip key={value} color={color}>
            {label}
          </TagChip>
        ))}
        {chosen.length > SHOWN && <span className="text-xs text-muted">+{chosen.length - SHOWN}</span>}
      </span>
      <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
    </MultiPicker>
  );
}

const SHOWN = 4;

// What was chosen but is gone (a deleted tag, a former member) stays in the list, to be taken off.
function optionsOf(field: Field, values: readonly string[]): FieldOption[] {
  const given = field.options ?? [];
  const me = field.type === "user" ? [{ value: currentUser, label: "Me" }] : [];
  const known = [...me, ...given.filter(({ value }) => value !== currentUser)];
  const gone = values.filter((value) => !known.some((option) => option.value === value));
  const goneLabel = field.type === "user" ? "Former member" : "Deleted";
  const isClosed = field.type === "user" || field.type === "tags";
  return [...known, ...gone.map((value) => ({ value, label: isClosed ? goneLabel : value }))];
}

function pickerOption({ value, label, color }: FieldOption, field: Field): PickerOption {
  if (field.type === "user") return { id: value, label, icon: <Avatar name={label} size="xs" /> };
  return { id: value, label, icon: color ? <StatusDot color={color} /> : undefined };
}
