"use client";

import { useState } from "react";
import { changePassword } from "@/app/(crm)/settings/actions";
import { PasswordField } from "@/components/auth/password-field";
import { useSavingForm } from "@/components/settings/use-saving-form";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";

/** A form that is emptied once it has done its work. */
export function PasswordForm() {
  const [times, setTimes] = useState(0);
  return <Fields key={times} onChanged={() => setTimes(times + 1)} />;
}

function Fields({ onChanged }: { onChanged: () => void }) {
  const { submit, isPending, detail, fields } = useSavingForm(async (previous, form) => {
    const result = await changePassword(previous, form);
    if (result.ok) onChanged();
    return result;
  }, "Password changed; your other devices are signed out");
  return (
    <form action={submit} className="flex max-w-md flex-col gap-4">
      <FormError>{Object.keys(fields).length === 0 && detail}</FormError>
      <PasswordField
        label="Current password"
        name="currentPassword"
        size="md"
        error={fields.currentPassword}
      />
      <PasswordField
        label="New password"
        name="newPassword"
        size="md"
        isNew
        error={fields.newPassword}
      />
      <div>
        <SubmitButton isPending={isPending} pendingLabel="Changing it">
          Change password
        </SubmitButton>
      </div>
    </form>
  );
}
