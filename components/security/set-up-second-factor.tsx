"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { PasswordField } from "@/components/auth/password-field";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TwoFactorAnswer } from "@/lib/security/schema";
import { RecoveryCodes } from "./recovery-codes";
import { useTwoFactor } from "./use-two-factor";

/** From the password over the code to scan to the recovery codes; `done` stands below them. */
export function SetUpSecondFactor({
  done,
  cancel,
  autoFocus = false,
}: {
  done: ReactNode;
  cancel?: ReactNode;
  autoFocus?: boolean;
}) {
  const { answer, fields, error, send, isPending } = useTwoFactor();
  if (answer?.recoveryCodes)
    return (
      <div className="flex flex-col gap-4">
        <p role="status" className="text-sm font-medium">
          Your second factor is on.
        </p>
        <RecoveryCodes codes={answer.recoveryCodes} />
        {done}
      </div>
    );
  return (
    <form action={send} className="flex max-w-xl flex-col gap-4">
      <FormError>{error}</FormError>
      {answer?.setup ? (
        <ScanStep setup={answer.setup} error={fields.code} />
      ) : (
        <>
          <input type="hidden" name="action" value="begin" />
          <div className="max-w-md">
            <PasswordField
              label="Your password"
              size="md"
              error={fields.password}
              autoFocus={autoFocus}
            />
          </div>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton isPending={isPending} pendingLabel="One moment">
          {answer?.setup ? "Turn it on" : "Continue"}
        </SubmitButton>
        {cancel}
      </div>
    </form>
  );
}

function ScanStep({
  setup,
  error,
}: {
  setup: NonNullable<TwoFactorAnswer["setup"]>;
  error: string | undefined;
}) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused code leaves the keyboard in the field.
  useEffect(() => field.current?.focus(), [error]);
  return (
    <>
      <input type="hidden" name="action" value="confirm" />
      <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
        {/* biome-ignore lint/performance/noImgElement: a drawing made for this moment, not a file. */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(setup.qrCode)}`}
          alt="QR code for your authenticator app; the same as text stands beside it"
          className="size-44 shrink-0 rounded-lg border border-border bg-white p-1"
        />
        <div className="min-w-0 text-sm">
          <p className="text-pretty text-muted">
            Scan this with an authenticator app, such as the one of your password manager. Without a
            camera, type this key into the app:
          </p>
          <output aria-label="Key to type" className="mt-2 block font-mono break-words select-all">
            {setup.secret.match(/.{1,4}/g)?.join(" ")}
          </output>
          <p className="mt-2">
            <a href={setup.otpauthUri} className="font-medium text-accent hover:underline">
              Open in an app on this device
            </a>
          </p>
        </div>
      </div>
      <TextField
        ref={field}
        label="Code that the app shows"
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={10}
        error={error}
        className="max-w-64"
      />
    </>
  );
}
