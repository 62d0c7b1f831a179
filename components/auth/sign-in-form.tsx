"use client";

import { useActionState } from "react";
import { signIn } from "@/app/(auth)/actions";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { CodeStep } from "./code-step";
import { PasswordField } from "./password-field";
import { TextLink } from "./text-link";

export interface DemoAccount {
  email: string;
  password: string;
}

export function SignInForm({ next, demo }: { next: string; demo: DemoAccount | undefined }) {
  const [state, send] = useActionState(signIn, {});
  if (state.challenge) return <CodeStep state={state} send={send} next={next} />;
  return (
    <>
      <form action={send} className="flex flex-col gap-4">
        <FormError>{state.error}</FormError>
        <input type="hidden" name="next" value={next} />
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
        <PasswordField error={state.fields?.password} />
        <SubmitButton fullWidth size="lg" pendingLabel="Signing in">
          Sign in
        </SubmitButton>
        <p className="text-center text-sm">
          <TextLink href="/forgot-password" className="inline-block py-2 md:py-0">
            Forgot your password?
          </TextLink>
        </p>
      </form>
      {demo && (
        <form action={send} className="mt-5 rounded-lg bg-surface-secondary p-3 text-sm">
          <p className="font-medium">This is a demo</p>
          <p className="mt-0.5 text-muted">
            {demo.email} with the password{" "}
            <span className="font-medium whitespace-nowrap text-foreground">{demo.password}</span>
          </p>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="email" value={demo.email} />
          <input type="hidden" name="password" value={demo.password} />
          <SubmitButton fullWidth variant="outline" className="mt-3" pendingLabel="Opening the demo">
            Use the demo account
          </SubmitButton>
        </form>
      )}
    </>
  );
}
