"use client";

import { updateMe } from "@/app/(crm)/settings/actions";
import { TextAreaField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LocaleChoice } from "@/lib/locales";
import { AvatarField } from "./avatar-field";
import { LocaleField } from "./locale-field";
import { TimeZoneField } from "./time-zone-field";
import { useSavingForm } from "./use-saving-form";

interface Profile {
  name: string;
  email: string;
  avatarUrl: string | null;
  timeZone: string;
  locale: string;
  signature: string | null;
}

export function ProfileForm({
  user,
  timeZones,
  locales,
}: {
  user: Profile;
  timeZones: string[];
  locales: LocaleChoice[];
}) {
  const { submit, isPending, detail, fields } = useSavingForm(updateMe, "Profile saved");
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-4">
      <AvatarField name={user.name} src={user.avatarUrl} />
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
      <TimeZoneField
        name="timeZone"
        defaultValue={user.timeZone}
        timeZones={timeZones}
        error={fields.timeZone}
      />
      <LocaleField name="locale" defaultValue={user.locale} choices={locales} error={fields.locale} />
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
