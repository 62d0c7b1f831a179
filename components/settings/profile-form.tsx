"use client";

import { updateMe } from "@/app/(crm)/settings/actions";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavingForm } from "./use-saving-form";

interface Profile {
  name: string;
  email: string;
  timeZone: string;
  signature: string | null;
}

export function ProfileForm({ user, timeZones }: { user: Profile; timeZones: string[] }) {
  const { submit, isPending, detail, fields } = useSavingForm(updateMe, "Profile saved");
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-4">
      <FormError>{Object.keys(fields).length === 0 && detail}</FormError>
      <TextField
        label="Name"
        name="name"
        defaultValue={user.name}
        error={fields.name}
        required
        maxLength={100}
        autoComplete="name"
      />
      <TextField
        label="Email"
        defaultValue={user.email}
        disabled
        description="You sign in with this address."
      />
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={user.timeZone}
        error={fields.timeZone}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <TextAreaField
        label="Signature"
        name="signature"
        defaultValue={user.signature ?? ""}
        error={fields.signature}
        description="Put below the mails you send."
        rows={4}
      />
      <div>
        <SubmitButton isPending={isPending} pendingLabel="Saving">
          Save
        </SubmitButton>
      </div>
    </form>
  );
}
