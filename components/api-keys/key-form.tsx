"use client";

import { useState, useTransition } from "react";
import { createApiKey } from "@/app/(crm)/settings/actions";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Scope } from "@/lib/access";
import { type AccessLevel, accessLevels, type NewApiKey } from "@/lib/api-keys/schema";
import type { Problem } from "@/lib/operations/errors";
import { accessWords } from "./access-words";
import { ScopeChoices } from "./scope-choices";

const DAY_MS = 86_400_000;
const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
  { value: "", label: "It does not expire" },
];

/** What a new key is for, what it may do, and until when. */
export function KeyForm({
  scopes,
  onMade,
  onCancel,
}: {
  scopes: Scope[];
  onMade: (made: NewApiKey) => void;
  onCancel: () => void;
}) {
  const [access, setAccess] = useState<AccessLevel>("read");
  const [chosen, setChosen] = useState<Scope[]>(scopes.includes("leads:read") ? ["leads:read"] : []);
  const [problem, setProblem] = useState<Problem>();
  const [isMaking, startMaking] = useTransition();
  const fields = problem?.fields ?? {};

  const make = (form: FormData) =>
    startMaking(async () => {
      const days = Number(form.get("days"));
      const expiresAt = days ? new Date(Date.now() + days * DAY_MS).toISOString() : undefined;
      const name = String(form.get("name"));
      const result = await createApiKey({
        name,
        access,
        scopes: chosen,
        ...(expiresAt && { expiresAt }),
      });
      if (result.ok) onMade(result.data);
      else setProblem(result.error);
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make(new FormData(event.currentTarget));
      }}
      className="flex flex-col gap-4"
    >
      <FormError>{Object.keys(fields).length === 0 && problem?.detail}</FormError>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={80}
        placeholder="Zapier"
        description="What it is for, so that you know it again."
        error={fields.name}
      />
      <AccessChoices value={access} onChange={setAccess} />
      <ScopeChoices scopes={scopes} chosen={chosen} onChange={setChosen} error={fields.scopes} />
      <SelectField
        label="Works for"
        name="days"
        defaultValue="90"
        options={lifetimes}
        error={fields.expiresAt}
      />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onPress={onCancel}>
          Cancel
        </Button>
        <SubmitButton isPending={isMaking} pendingLabel="Making it">
          Make the key
        </SubmitButton>
      </div>
    </form>
  );
}

function AccessChoices({
  value,
  onChange,
}: {
  value: AccessLevel;
  onChange: (value: AccessLevel) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-foreground">What it may do at most</legend>
      {accessLevels.map((level) => (
        <label
          key={level}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg border border-border px-3 py-1.5 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="access"
            value={level}
            checked={value === level}
            onChange={() => onChange(level)}
            className="accent-accent"
          />
          <span className="min-w-0">
            <span className="block font-medium text-foreground">{accessWords[level].label}</span>
            <span className="block text-pretty text-muted">{accessWords[level].description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
