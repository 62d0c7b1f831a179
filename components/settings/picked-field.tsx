"use client";

import { ChevronsUpDown } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Picker, type PickerOption } from "@/components/ui/picker";

/** One of many, in a form: found by typing a part of it, posted by its name. */
export function PickedField({
  label,
  name,
  value,
  options,
  onPick,
  description,
  error,
}: {
  label: string;
  name: string;
  value: string;
  options: PickerOption[];
  onPick: (id: string) => void;
  description?: string;
  error?: string | undefined;
}) {
  const words = options.find(({ id }) => id === value)?.label ?? value;
  return (
    <Field label={label} description={description} error={error}>
      {(aria) => (
        <div>
          <input type="hidden" name={name} value={value} {...aria} />
          <Picker
            label={label}
            triggerLabel={`${label}: ${words}`}
            options={options}
            value={value}
            triggerClassName="input flex w-full cursor-pointer items-center justify-between gap-2 text-left"
            onPick={(picked) => picked && onPick(picked)}
          >
            <span className="truncate">{words}</span>
            <ChevronsUpDown className="size-4 shrink-0 text-muted" aria-hidden />
          </Picker>
        </div>
      )}
    </Field>
  );
}
