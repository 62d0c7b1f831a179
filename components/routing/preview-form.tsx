"use client";

import { useState } from "react";
import { previewRoutingRules } from "@/app/(crm)/settings/assigning/actions";
import { FieldInput } from "@/components/leads/field-input";
import { TagsField } from "@/components/leads/tags-field";
import { useVocabulary } from "@/components/leads/vocabulary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Verdict } from "@/lib/routing/schema";

/** Describes a lead that might come, and says who would get it. */
export function PreviewForm() {
  const format = useFormat();
  const { statuses, customFields, currency } = useVocabulary();
  const [facts, setFacts] = useState({ source: "", value: "", company: "", address: "", status: "" });
  const [tagIds, setTagIds] = useState<string[]>([]);
  const [own, setOwn] = useState<Record<string, unknown>>({});
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const field = (name: keyof typeof facts, label: string) => ({
    label,
    value: facts[name],
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFacts((before) => ({ ...before, [name]: value }));
    },
  });
  // Choices are what rules ask for; a free text would have to be typed to the letter.
  const choices = customFields.filter(({ type }) => type === "select" || type === "boolean");

  async function ask() {
    const cents = facts.value.trim() ? format.parseMoney(facts.value) : null;
    if (facts.value.trim() && cents === null)
      return setProblem(`Type an amount, such as ${format.amountExamples}.`);
    setAsking(true);
    const { value: _, status, ...texts } = facts;
    const lead = { ...texts, ...(status && { status }), valueCents: cents, tagIds, customFields: own };
    const result = await previewRoutingRules({ lead }).catch(() => undefined);
    setAsking(false);
    setVerdict(result?.ok ? result.data : undefined);
    setProblem(
      result?.ok ? undefined : (result?.error.detail ?? "This could not be asked. Try again."),
    );
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <FormError>{problem}</FormError>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField {...field("source", "Source")} maxLength={120} placeholder="Zillow" />
        <TextField
          {...field("value", `Value (${currency})`)}
          inputMode="decimal"
          placeholder="12,500"
        />
        <SelectField
          {...field("status", "Status")}
          options={statuses.map(({ key, label }) => ({ value: key, label }))}
          placeholder={statuses[0]?.label ?? "First"}
        />
        <TextField {...field("company", "Company")} maxLength={200} />
        <TextField {...field("address", "Address")} maxLength={500} placeholder="Denver" />
        <TagsField values={tagIds} onChange={setTagIds} />
        {choices.map((choice) => (
          <FieldInput
            key={choice.key}
            field={{ ...choice, required: false }}
            onChange={(value) => setOwn((before) => ({ ...before, [choice.key]: value }))}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="outline" isPending={isAsking}>
          Ask the rules
        </SubmitButton>
        <output className="min-w-0 flex-1 text-sm">
          {verdict && (
            <>
              <strong className="font-medium">{verdict.assignedTo?.name ?? "Nobody"}</strong>
              {verdict.rule && <span> · {verdict.rule.name}</span>}
              <span className="block text-muted">{verdict.reason}</span>
            </>
          )}
        </output>
      </div>
    </form>
  );
}
