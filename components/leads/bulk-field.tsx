"use client";

import { TextCursorInput } from "lucide-react";
import { useState } from "react";
import { bulkUpdateLeads } from "@/app/(crm)/leads/actions";
import { Picker } from "@/components/ui/picker";
import type { CustomField } from "@/lib/settings/schema";
import { BulkFieldDialog } from "./bulk-field-dialog";
import type { Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

/** Facts that every lead has and that may be the same for many; they are set like the team's own fields. */
const standard = [
  { key: "source", label: "Source", type: "text" },
  { key: "company", label: "Company", type: "text" },
  { key: "title", label: "Job title", type: "text" },
  { key: "valueCents", label: "Value", type: "money" },
] as const;

/** Sets one field of the selected leads to one value, or clears it. */
export function BulkField({ bulk, count }: { bulk: Bulk; count: number }) {
  const { customFields, sources } = useVocabulary();
  const [chosen, setChosen] = useState<CustomField>();
  const usual = standard.map((field) => ({
    ...field,
    id: field.key,
    options: field.key === "source" ? sources.map(({ name }) => name) : [],
    required: false,
    version: 0,
  }));
  const fields: CustomField[] = [...usual, ...customFields];

  function set({ id, key, label, type }: CustomField, value: unknown) {
    const changes = id === key ? { [key]: value } : { customFields: { [key]: value } };
    return bulk.run(
      (target) => bulkUpdateLeads({ ...target, changes }),
      (leads) => (value === null ? `${label} cleared on ${leads}` : `${label} set on ${leads}`),
      // What was typed is not yet what is kept, so only plain choices are shown before the answer.
      type === "select" || type === "boolean"
        ? (lead) => ({ ...lead, customFields: { ...lead.customFields, [key]: value } })
        : undefined,
    );
  }

  return (
    <>
      <Picker
        label="Field"
        triggerLabel="Set a field"
        options={fields.map(({ id, label }) => ({ id, label }))}
        value=""
        onPick={(id) => setChosen(fields.find((field) => field.id === id))}
      >
        <TextCursorInput aria-hidden />
        <span className="phone:sr-only">Field</span>
      </Picker>
      {chosen && (
        <BulkFieldDialog
          field={chosen}
          count={count}
          onClose={() => setChosen(undefined)}
          onSubmit={(value) => {
            setChosen(undefined);
            void set(chosen, value);
          }}
        />
      )}
    </>
  );
}
