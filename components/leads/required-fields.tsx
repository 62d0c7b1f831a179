"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { parseMoney } from "@/lib/format";
import type { CustomField } from "@/lib/settings/schema";
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
      <RequiredField
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

function RequiredField({
  field,
  error,
  onChange,
}: {
  field: CustomField;
  error?: string;
  onChange: (value: unknown) => void;
}) {
  const { assignees } = useVocabulary();
  const choices = choicesOf(field, assignees);
  const shared = { label: field.label, required: true, error };
  if (choices)
    return (
      <SelectField
        {...shared}
        placeholder="Choose"
        options={choices}
        onChange={(event) => onChange(read(field, event.target.value))}
      />
    );
  return (
    <TextField
      {...shared}
      autoComplete="off"
      type={inputTypes[field.type] ?? "text"}
      inputMode={field.type === "number" || field.type === "money" ? "decimal" : undefined}
      onChange={(event) => onChange(read(field, event.target.value))}
    />
  );
}

const inputTypes: Partial<Record<CustomField["type"], string>> = {
  date: "date",
  email: "email",
  phone: "tel",
  url: "url",
};

function choicesOf({ type, options }: CustomField, people: { id: string; name: string }[]) {
  if (type === "user") return people.map(({ id, name }) => ({ value: id, label: name }));
  if (type === "boolean")
    return [
      { value: "true", label: "Yes" },
      { value: "false", label: "No" },
    ];
  if (type === "select" || type === "multi_select")
    return options.map((option) => ({ value: option, label: option }));
  return undefined;
}

/** What was typed, as the field's type holds it; what does not fit goes as it is, so that the server says why. */
function read({ type }: CustomField, text: string): unknown {
  if (text === "") return null;
  if (type === "boolean") return text === "true";
  if (type === "multi_select") return [text];
  if (type === "money") return parseMoney(text) ?? text;
  if (type === "number") return Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}
