"use client";

import { useActionState } from "react";
import { resendVerification } from "@/app/(auth)/actions";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { MailSent } from "./mail-sent";

/** Asks for a new link: to the address of whoever is signed in, else to one that is typed. */
export function ResendForm({
  email,
  mailHref,
}: {
  email?: string | undefined;
  mailHref?: string | undefined;
}) {
  const [state, send] = useActionState(resendVerification, {});
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <MailSent message={state.done} href={state.mailHref ?? mailHref} />
      {email ? (
        <input type="hidden" name="email" value={email} />
      ) : (
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
      )}
      <SubmitButton fullWidth size="lg" variant={email ? "outline" : "primary"} pendingLabel="Sending">
        Send a new link
      </SubmitButton>
    </form>
  );
}
