"use client";

import { updateTeamSettings } from "@/app/(crm)/settings/actions";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TeamSettings } from "@/lib/settings/schema";
import { HolidaysField } from "./holidays-field";
import { HoursField } from "./hours-field";
import { LogoField } from "./logo-field";
import { useSavingForm } from "./use-saving-form";

const visibilities = [
  { value: "all", label: "Everyone sees all leads" },
  { value: "own", label: "Agents see only leads assigned to them" },
];

/** What stands in hidden fields is no text: no logo at all, a week, a list of days. */
function save(_previous: unknown, form: FormData) {
  const read = (name: string) => JSON.parse(String(form.get(name)));
  return updateTeamSettings({
    ...Object.fromEntries(form),
    logoUrl: form.get("logoUrl") || null,
    workingHours: read("workingHours"),
    holidays: read("holidays"),
  });
}

export function TeamForm({
  settings,
  timeZones,
  isReadOnly,
}: {
  settings: TeamSettings;
  timeZones: string[];
  isReadOnly: boolean;
}) {
  const { submit, isPending, detail, fields } = useSavingForm(save, "Team settings saved");
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-4">
      <FormError>{Object.keys(fields).length === 0 && detail}</FormError>
      <fieldset disabled={isReadOnly} className="contents">
        <input type="hidden" name="version" value={settings.version} />
        <LogoField name={settings.name} logoUrl={settings.logoUrl} {...errorOf(fields.logoUrl)} />
        <TextField
          label="Name"
          name="name"
          defaultValue={settings.name}
          error={fields.name}
          required
          maxLength={100}
        />
        <SelectField
          label="Time zone"
          name="timeZone"
          defaultValue={settings.timeZone}
          error={fields.timeZone}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Currency"
            name="currency"
            defaultValue={settings.currency}
            error={fields.currency}
            description="Three letters, such as USD."
            maxLength={3}
          />
          <TextField
            label="Country"
            name="country"
            defaultValue={settings.country}
            error={fields.country}
            description="Where phone numbers without a country code are from."
            maxLength={2}
          />
        </div>
        <SelectField
          label="Who sees which leads"
          name="leadVisibility"
          defaultValue={settings.leadVisibility}
          options={visibilities}
        />
        <HoursField hours={settings.workingHours} errors={fields} />
        <HolidaysField holidays={settings.holidays} errors={fields} />
        {!isReadOnly && (
          <div>
            <SubmitButton isPending={isPending} pendingLabel="Saving">
              Save
            </SubmitButton>
          </div>
        )}
      </fieldset>
      {isReadOnly && <p className="text-sm text-muted">Owners and admins can change these.</p>}
    </form>
  );
}

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error });
