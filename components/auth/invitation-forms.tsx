"use client";

import { useActionState } from "react";
import {
  acceptInvitation,
  registerByInvitation,
  switchAccount,
} from "@/app/(auth)/invite/[token]/actions";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { BrowserTimeZone } from "./browser-time-zone";
import { PasswordField } from "./password-field";

/** Name and password; the address stands, for the link has proved it. */
export function RegisterByInvitationForm({ token, email }: { token: string; email: string }) {
  const [state, send] = useActionState(registerByInvitation, {});
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <input type="hidden" name="token" value={token} />
      <BrowserTimeZone />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        size="lg"
        readOnly
        defaultValue={email}
        description="Confirmed by this invitation."
      />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        size="lg"
        defaultValue={state.values?.name}
        error={state.fields?.name}
      />
      <PasswordField isNew error={state.fields?.password} />
      <SubmitButton fullWidth size="lg" pendingLabel="Creating your account">
        Create account and join
      </SubmitButton>
    </form>
  );
}

/** For somebody who is signed in with the invited address. */
export function AcceptForm({ token, teamName }: { token: string; teamName: string }) {
  const [state, send] = useActionState(acceptInvitation, {});
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <input type="hidden" name="token" value={token} />
      <SubmitButton fullWidth size="lg" pendingLabel="Joining">
        {`Join ${teamName}`}
      </SubmitButton>
    </form>
  );
}

/** For somebody who is signed in with another address. */
export function SwitchAccountForm({
  token,
  email,
  current,
}: {
  token: string;
  email: string;
  current: string;
}) {
  const [, send] = useActionState(switchAccount, {});
  return (
    <form action={send} className="flex flex-col gap-4">
      <p className="text-md text-pretty text-muted">
        This invitation is for{" "}
        <span className="font-medium wrap-anywhere text-foreground">{email}</span>, and you are signed
        in as <span className="font-medium wrap-anywhere text-foreground">{current}</span>.
      </p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton fullWidth size="lg" pendingLabel="Signing out">
        Sign out and go on
      </SubmitButton>
    </form>
  );
}
