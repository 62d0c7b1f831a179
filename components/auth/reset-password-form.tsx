"use client";

import { useActionState } from "react";
import { resetPassword } from "@/app/(auth)/actions";
import { ButtonLink } from "@/components/ui/button-link";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { Notice } from "./notice";
import { PasswordField } from "./password-field";
import { TextLink } from "./text-link";

export function ResetPasswordForm({ token }: { token: string }) {
  const [state, send] = useActionState(resetPassword, {});
  if (state.done) {
    return (
      <div className="flex flex-col gap-4">
        <Notice>{state.done}</Notice>
        <ButtonLink href="/sign-in" size="lg" className="w-full">
          Go to sign-in
        </ButtonLink>
      </div>
    );
  }
  const error = state.error ?? state.fields?.token;
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>
        {error && (
          <>
            {error} <TextLink href="/forgot-password">Get a new link</TextLink>
          </>
        )}
      </FormError>
      <input type="hidden" name="token" value={token} />
      <PasswordField label="New password" isNew error={state.fields?.password} />
      <SubmitButton fullWidth size="lg" pendingLabel="Setting it">
        Set the password
      </SubmitButton>
    </form>
  );
}
