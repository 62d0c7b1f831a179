"use client";

import { PasswordField } from "@/components/auth/password-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { RecoveryCodes } from "./recovery-codes";
import { useTwoFactor } from "./use-two-factor";

const words = {
  new_codes: {
    title: "New recovery codes",
    lead: "The codes you have stop working.",
    submit: "Make new codes",
  },
  switch_off: {
    title: "Switch off the second factor",
    lead: "After this, a password alone opens your account. Your recovery codes stop working.",
    submit: "Switch off",
  },
};

/** Both the password and a code, for what weakens or renews the second factor. */
export function SecondFactorDialog({
  action,
  onClose,
}: {
  action: keyof typeof words;
  onClose: () => void;
}) {
  const { title, lead, submit } = words[action];
  const { answer, fields, error, send, isPending } = useTwoFactor(() => {
    notify("Your second factor is off");
    onClose();
  });
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={title} size="sm">
      {answer?.recoveryCodes ? (
        <div className="flex flex-col gap-4">
          <RecoveryCodes codes={answer.recoveryCodes} />
          <div className="flex justify-end">
            <Button onPress={onClose}>I have kept them</Button>
          </div>
        </div>
      ) : (
        <form action={send} className="flex flex-col gap-4">
          <FormError>{error}</FormError>
          <p className="text-sm text-pretty text-muted">{lead}</p>
          <input type="hidden" name="action" value={action} />
          <PasswordField label="Your password" size="md" error={fields.password} />
          <TextField
            label="Code of the app, or a recovery code"
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={20}
            error={fields.code}
          />
          <div className="flex justify-end gap-2">
            <Button variant="ghost" onPress={onClose}>
              Cancel
            </Button>
            <SubmitButton
              isPending={isPending}
              pendingLabel="One moment"
              variant={action === "switch_off" ? "danger" : "primary"}
            >
              {submit}
            </SubmitButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
