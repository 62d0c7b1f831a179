"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { type NewFieldType, newFieldTypes } from "@/lib/imports/schema";
import { newFieldTypeLabels } from "./import-words";
import { newFieldTarget } from "./mapping-draft";

const LONGEST_LABEL = 80;
const types = newFieldTypes.map((type) => ({ value: type, label: newFieldTypeLabels[type] }));

/** The name and type of a field that the import adds to the team. */
export function NewFieldEditor({
  column,
  field: { type, label },
  onChange,
}: {
  column: string;
  field: { type: NewFieldType; label: string };
  onChange: (target: string) => void;
}) {
  return (
    <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)_8rem] gap-1.5">
      <TextField
        label={`Name of the new field for ${column}`}
        isLabelHidden
        value={label}
        maxLength={LONGEST_LABEL}
        onChange={(event) => onChange(newFieldTarget(type, event.target.value))}
        error={label.trim() === "" ? "Give it a name." : undefined}
      />
      <SelectField
        label={`Type of the new field for ${column}`}
        isLabelHidden
        options={types}
        value={type}
        onChange={(event) => onChange(newFieldTarget(event.target.value as NewFieldType, label))}
      />
    </div>
  );
}
