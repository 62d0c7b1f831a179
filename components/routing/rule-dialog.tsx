"use client";

import { useState } from "react";
import { FilterBuilder } from "@/components/filters/filter-builder";
import { useVocabulary } from "@/components/leads/vocabulary";
import { FormDialog } from "@/components/settings/form-dialog";
import { useDialogSave } from "@/components/settings/use-dialog-save";
import { TextField } from "@/components/ui/field";
import type { Filter } from "@/lib/filters/schema";
import type { RoutingMember, RoutingRule } from "@/lib/routing/schema";
import { TakersField } from "./takers-field";

export interface RuleChanges {
  name: string;
  filter: Filter;
  members: RoutingMember[];
}

/** For which leads a rule is, and who gets them. */
export function RuleDialog({
  rule,
  onSave,
  onClose,
}: {
  rule: RoutingRule | undefined;
  onSave: (changes: RuleChanges) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const { fields, currency } = useVocabulary();
  const [name, setName] = useState(rule?.name ?? "");
  const [filter, setFilter] = useState<Filter | undefined>(rule?.filter);
  const [members, setMembers] = useState<RoutingMember[]>(rule?.members ?? []);
  const [isTried, setTried] = useState(false);
  const { isSaving, problem, save } = useDialogSave(onClose);
  return (
    <FormDialog
      title={rule ? `Edit ${rule.name}` : "Add rule"}
      size="lg"
      label={rule ? "Save" : "Add rule"}
      problem={problem}
      isSaving={isSaving}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (name.trim())
          void save(() => onSave({ name: name.trim(), filter: filter ?? { and: [] }, members }));
      }}
    >
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        maxLength={80}
        placeholder="Portal leads"
        value={name}
        error={isTried && !name.trim() ? "Give the rule a name." : undefined}
        description="Stands on the timeline of each lead that it gives out."
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="flex min-w-0 flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium text-foreground">For which new leads</legend>
        <FilterBuilder
          fields={fields}
          value={filter}
          onChange={setFilter}
          currency={currency}
          emptyHint="No conditions: it is for all new leads."
        />
      </fieldset>
      <TakersField members={members} onChange={setMembers} />
    </FormDialog>
  );
}
