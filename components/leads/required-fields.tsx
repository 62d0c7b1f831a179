"use client";

import { FieldInput } from "./field-input";
import { useVocabulary } from "./vocabulary";

type Values = Record<string, unknown>;

/** The team's own fields that no lead may be without. */
export function RequiredFields({
  values,
  errors,
  onChange,
}: {
  values: Values;
  errors: Record<string, string>;
  onChange: (values: Values) => void;
}) {
  const { customFields } = useVocabulary();
  return customFields
    .filter((field) => field.required)
    .map((field) => (
      <FieldInput
        key={field.key}
        field={field}
        error={
          errors[`customFields.${field.key}`] &&
          `${field.label} ${errors[`customFields.${field.key}`]}.`
        }
        onChange={(value) => onChange({ ...values, [field.key]: value })}
      />
    ));
}
