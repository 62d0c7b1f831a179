"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Field, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { MultiPicker } from "@/components/ui/picker";
import { Suggestions } from "@/components/ui/suggestions";
import type { Format } from "@/lib/format";
import type { CustomField } from "@/lib/settings/schema";
import { useVocabulary } from "./vocabulary";

/** One of the team's own fields in a form, typed in as its type asks. */
export function FieldInput({
  field,
  error,
  onChange,
}: {
  field: CustomField;
  error?: string;
  onChange: (value: unknown) => void;
}) {
  const { assignees, format } = useVocabulary();
  if (field.type === "multi_select") return <SeveralChoices {...{ field, error, onChange }} />;
  const choices = choicesOf(field, assignees);
  const shared = { label: field.label, required: field.required, error };
  if (choices)
    return (
      <SelectField
        {...shared}
        placeholder={field.required ? "Choose" : "None"}
        options={choices}
        onChange={(event) => onChange(read(field, event.target.value, format))}
      />
    );
  if (field.type === "long_text")
    return (
      <TextAreaField
        {...shared}
        onChange={(event) => onChange(read(field, event.target.value, format))}
      />
    );
  const offers = field.type === "text" && field.options.length > 0;
  return (
    <>
      <TextField
        {...shared}
        autoComplete="off"
        type={inputTypes[field.type] ?? "text"}
        inputMode={field.type === "number" || field.type === "money" ? "decimal" : undefined}
        list={offers ? `offered-${field.key}` : undefined}
        onChange={(event) => onChange(read(field, event.target.value, format))}
      />
      {offers && <Suggestions id={`offered-${field.key}`} words={field.options} />}
    </>
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
  if (type === "select") return options.map((option) => ({ value: option, label: option }));
  return undefined;
}

/** What was typed, as the field's type holds it; what does not fit goes as it is, so that the server says why. */
function read({ type }: CustomField, text: string, format: Format): unknown {
  if (text === "") return null;
  if (type === "boolean") return text === "true";
  if (type === "money") return format.parseMoney(text) ?? text;
  if (type === "number") return format.parseNumber(text) ?? text;
  return text;
}

function SeveralChoices({
  field: { label, options },
  error,
  onChange,
}: {
  field: CustomField;
  error?: string;
  onChange: (value: unknown) => void;
}) {
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Field label={label} error={error}>
      {({ id: _, ...aria }) => (
        <MultiPicker
          label={label}
          triggerLabel={`${label}: ${chosen.join(", ") || "none"}`}
          options={options.map((option) => ({ id: option, label: option }))}
          values={chosen}
          onChange={(next) => {
            setChosen(next);
            onChange(next.length > 0 ? next : null);
          }}
          triggerClassName="input flex w-full min-w-0 items-center justify-between gap-2 text-left"
        >
          <span className={chosen.length > 0 ? "truncate" : "text-field-placeholder"} {...aria}>
            {chosen.join(", ") || "Choose"}
          </span>
          <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
        </MultiPicker>
      )}
    </Field>
  );
}
