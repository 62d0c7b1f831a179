"use client";

import { useActionState } from "react";
import { confirmAddress } from "@/app/(auth)/actions";
import { ButtonLink } from "@/components/ui/button-link";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { Notice } from "./notice";
import { TextLink } from "./text-link";

/** Confirms only when a person presses the button: mail scanners open every link, and would use it up. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const [state, send] = useActionState(confirmAddress, {});
  if (state.done) {
    return (
      <div className="flex flex-col gap-4">
        <Notice>{state.done}</Notice>
        <ButtonLink href="/" size="lg" className="w-full">
          Continue to Rapport
        </ButtonLink>
      </div>
    );
  }
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>
        {state.error && (
          <>
            {state.error} <TextLink href="/verify-email">Get a new link</TextLink>
          </>
        )}
      </FormError>
      <input type="hidden" name="token" value={token} />
      <SubmitButton fullWidth size="lg" pendingLabel="Confirming">
        Confirm my address
      </SubmitButton>
    </form>
  );
}
