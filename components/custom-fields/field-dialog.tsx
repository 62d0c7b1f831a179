"use client";

import { useState } from "react";
import { FormDialog } from "@/components/settings/form-dialog";
import { useDialogSave } from "@/components/settings/use-dialog-save";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/field";
import { type CustomFieldType, conversionsOf, hasOptions, typeWords } from "@/lib/custom-fields/schema";
import { customFieldTypes } from "@/lib/settings/field-types";
import type { CustomField } from "@/lib/settings/schema";
import { type DraftOption, draftOf, OptionsField, optionsOf, problemOf } from "./options-field";

export interface FieldChanges {
  label: string;
  type: CustomFieldType;
  required: boolean;
  options: string[];
  replaceOptions?: Record<string, string | null>;
}

/** All facts of one field. One that is there already becomes only what all of its values fit. */
export function FieldDialog({
  field,
  onSave,
  onClose,
}: {
  field: CustomField | undefined;
  onSave: (changes: FieldChanges) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const [label, setLabel] = useState(field?.label ?? "");
  const [type, setType] = useState<CustomFieldType>(field?.type ?? "text");
  const [required, setRequired] = useState(field?.required ?? false);
  const [options, setOptions] = useState<DraftOption[]>(draftOf(field?.options ?? []));
  const [isTried, setTried] = useState(false);
  const { isSaving, problem, save } = useDialogSave(onClose);
  const optionsProblem = hasOptions(type) ? problemOf(options) : undefined;

  function submit() {
    setTried(true);
    if (!label.trim() || optionsProblem) return;
    const changes = { label: label.trim(), type, required, ...optionsOf(type, options, field) };
    void save(() => onSave(changes));
  }

  return (
    <FormDialog
      title={field ? `Edit ${field.label}` : "Add field"}
      label={field ? "Save" : "Add field"}
      problem={problem}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        maxLength={60}
        placeholder="Area"
        value={label}
        error={isTried && !label.trim() ? "Give the field a name." : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <SelectField
        label="What it holds"
        value={type}
        options={typeChoices(field)}
        description={hintOf(field, type)}
        onChange={(event) => setType(event.currentTarget.value as CustomFieldType)}
      />
      {hasOptions(type) && (
        <OptionsField
          options={options}
          error={isTried ? optionsProblem : undefined}
          onChange={setOptions}
        />
      )}
      <Checkbox checked={required} onChange={(event) => setRequired(event.currentTarget.checked)}>
        No new lead without it
      </Checkbox>
    </FormDialog>
  );
}

/** While no lead holds a value every type fits, so all are offered; the safe ones are marked. */
function typeChoices(field: CustomField | undefined) {
  const safe = field ? conversionsOf(field.type) : customFieldTypes;
  return customFieldTypes.map((type) => ({
    value: type,
    label:
      !field || type === field.type || safe.includes(type)
        ? typeWords[type].label
        : `${typeWords[type].label} (only while it is empty)`,
  }));
}

function hintOf(field: CustomField | undefined, type: CustomFieldType): string {
  const { hint } = typeWords[type];
  if (!field || field.type === type) return hint;
  return conversionsOf(field.type).includes(type)
    ? `${hint} All values are kept.`
    : `${hint} Refused when a lead holds a value that would not fit.`;
}
