"use client";

import { useActionState } from "react";
import { register } from "@/app/(auth)/actions";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { BrowserTimeZone } from "./browser-time-zone";
import { PasswordField } from "./password-field";

export function RegisterForm() {
  const [state, send] = useActionState(register, {});
  const { values, fields } = state;
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <BrowserTimeZone />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        size="lg"
        defaultValue={values?.name}
        error={fields?.name}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        size="lg"
        defaultValue={values?.email}
        error={fields?.email}
      />
      <PasswordField isNew error={fields?.password} />
      <TextField
        label="Team name"
        name="teamName"
        autoComplete="organization"
        required
        maxLength={100}
        size="lg"
        defaultValue={values?.teamName}
        error={fields?.teamName}
        description="Your company or team. You can change it later."
      />
      <SubmitButton fullWidth size="lg" pendingLabel="Creating your account">
        Create account
      </SubmitButton>
    </form>
  );
}
