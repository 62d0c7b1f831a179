"use client";

import { useActionState } from "react";
import { createTeam } from "@/app/(crm)/teams/actions";
import { goToTeam, type SwitchTeam } from "@/components/shell/go-to-team";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";

interface FormState {
  detail?: string;
  fields?: Record<string, string>;
  values?: { name: string };
}

/** Founds a team and goes on in it. */
export function NewTeamForm({
  timeZone,
  currency,
  timeZones,
  switchTeam,
}: {
  timeZone: string;
  currency: string;
  timeZones: string[];
  switchTeam: SwitchTeam;
}) {
  const [state, submit] = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const values = { name: String(form.get("name") ?? "") };
    const result = await createTeam(undefined, form);
    if (!result.ok) return { detail: result.error.detail, fields: result.error.fields ?? {}, values };
    const failure = await goToTeam(result.data.id, switchTeam);
    return failure ? { detail: failure, values } : {};
  }, {});
  const fields = state.fields ?? {};
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormError>{Object.keys(fields).length === 0 && state.detail}</FormError>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={100}
        autoComplete="organization"
        defaultValue={state.values?.name}
        error={fields.name}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <SelectField
          label="Time zone"
          name="timeZone"
          defaultValue={timeZone}
          error={fields.timeZone}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <TextField
          label="Currency"
          name="currency"
          defaultValue={currency}
          maxLength={3}
          error={fields.currency}
        />
      </div>
      <div>
        <SubmitButton pendingLabel="Creating the team">Create team</SubmitButton>
      </div>
    </form>
  );
}
