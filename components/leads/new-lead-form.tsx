"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Suggestions } from "@/components/ui/suggestions";
import type { Lead } from "@/lib/leads/schema";
import { DuplicateCandidates } from "./duplicate-candidates";
import { RequiredFields } from "./required-fields";
import { TagsField } from "./tags-field";
import { BY_RULES, useNewLead } from "./use-new-lead";
import { useVocabulary } from "./vocabulary";

/** The facts of a new lead; a look-alike that is here already is shown while one types. */
export function NewLeadForm({
  onCreated,
  onCancel,
  openLead,
}: {
  onCreated: (lead: Lead) => void;
  onCancel: () => void;
  openLead: (id: string) => void;
}) {
  const { statuses, assignees, statusOf, currency, routingRules, lossReasons, sources } =
    useVocabulary();
  const form = useRef<HTMLFormElement>(null);
  const lead = useNewLead({ form, onCreated });
  const status = statusOf(lead.values.status);
  const field = (name: keyof typeof lead.values & string, label: string) => ({
    label,
    name,
    value: String(lead.values[name] ?? ""),
    error: lead.errors[name],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => lead.set({ [name]: event.target.value }),
  });

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void lead.submit(lead.refusal !== undefined);
      }}
    >
      <FormError>{lead.problem}</FormError>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <div className="col-span-full grid grid-cols-2 gap-4">
          <TextField {...field("firstName", "First name")} autoFocus maxLength={100} />
          <TextField {...field("lastName", "Last name")} maxLength={100} />
        </div>
        <TextField {...field("email", "Email")} type="email" inputMode="email" maxLength={254} />
        <TextField {...field("phone", "Phone")} type="tel" maxLength={60} />
        <TextField {...field("company", "Company")} maxLength={200} />
        <TextField
          {...field("value", `Value (${currency})`)}
          inputMode="decimal"
          placeholder="12,500"
        />
        <TextField {...field("source", "Source")} list="lead-sources" maxLength={120} />
        <SelectField
          {...field("status", "Status")}
          options={statuses.map(({ key, label }) => ({ value: key, label }))}
        />
        {status?.requiresReason && (
          <TextField {...field("lossReason", "Loss reason")} list="lead-loss-reasons" maxLength={500} />
        )}
        <SelectField
          {...field("assignedToId", "Owner")}
          placeholder="Unassigned"
          options={[
            ...(routingRules.some(({ isOn }) => isOn)
              ? [{ value: BY_RULES, label: "By the team's rules" }]
              : []),
            ...assignees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TagsField values={lead.values.tagIds} onChange={(tagIds) => lead.set({ tagIds })} />
        <RequiredFields
          values={lead.values.customFields}
          errors={lead.errors}
          onChange={(customFields) => lead.set({ customFields })}
        />
      </div>
      <Suggestions id="lead-sources" words={sources.map(({ name }) => name)} />
      <Suggestions id="lead-loss-reasons" words={lossReasons.map(({ name }) => name)} />
      <DuplicateCandidates candidates={lead.candidates} refusal={lead.refusal} openLead={openLead} />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onPress={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" isPending={lead.isPending}>
          {lead.refusal ? "Create anyway" : "Create lead"}
        </Button>
      </div>
    </form>
  );
}
