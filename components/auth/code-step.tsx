"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "./form-state";

/** The second step of signing in. One field takes both kinds of code, so that it works without scripts too. */
export function CodeStep({
  state,
  send,
  next,
}: {
  state: FormState;
  send: (form: FormData) => void;
  next: string;
}) {
  const [isRecovery, setRecovery] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The step takes the place of another, and a refused code is emptied: both leave the keyboard here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server is a reason.
  useEffect(() => field.current?.focus(), [state, isRecovery]);
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormError>{state.error}</FormError>
      <p className="text-md text-pretty text-muted">
        {isRecovery
          ? "Enter one of the recovery codes you kept. Each works once. If they are lost too, an owner of your team, or whoever runs this server, can reset your second factor."
          : "Your password is right. Enter the code that your authenticator app shows now, or a recovery code."}
      </p>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="email" value={state.values?.email ?? ""} />
      <input type="hidden" name="challenge" value={state.challenge} />
      <TextField
        ref={field}
        label={isRecovery ? "Recovery code" : "Code"}
        name="code"
        autoComplete="one-time-code"
        inputMode={isRecovery ? "text" : "numeric"}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={20}
        size="lg"
        error={state.fields?.code}
      />
      <SubmitButton fullWidth size="lg" pendingLabel="Checking">
        Continue
      </SubmitButton>
      <div className="flex flex-wrap justify-center gap-x-4 text-sm">
        <button type="button" onClick={() => setRecovery(!isRecovery)} className={LINK}>
          {isRecovery ? "Use the app instead" : "Use a recovery code"}
        </button>
        <button type="submit" name="restart" value="1" formNoValidate className={LINK}>
          Start over
        </button>
      </div>
    </form>
  );
}

const LINK =
  "min-h-11 cursor-pointer rounded-sm font-medium text-accent underline-offset-4 hover:underline md:min-h-6";
