"use client";

import { useActionState } from "react";
import { forgotPassword } from "@/app/(auth)/actions";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { MailSent } from "./mail-sent";

export function ForgotPasswordForm() {
  const [state, send] = useActionState(forgotPassword, {});
  if (state.done) return <MailSent message={state.done} href={state.mailHref} />;
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        size="lg"
        defaultValue={state.values?.email}
        error={state.fields?.email}
      />
      <SubmitButton fullWidth size="lg" pendingLabel="Sending">
        Send the link
      </SubmitButton>
    </form>
  );
}
