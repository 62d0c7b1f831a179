"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { resetSecondFactor } from "@/app/(crm)/settings/actions";
import { PasswordField } from "@/components/auth/password-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import type { Problem } from "@/lib/operations/errors";
import type { Member } from "@/lib/teams/schema";

/** Asks for the own password before a colleague's lost second factor is taken off: it cannot be undone. */
export function ResetDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const router = useRouter();
  const [problem, send, isPending] = useActionState(async (_: Problem | undefined, form: FormData) => {
    const result = await resetSecondFactor({
      userId: member.userId,
      password: String(form.get("password")),
    });
    if (!result.ok) return result.error;
    notify(`${member.name} can sign in with their password alone now`);
    router.refresh();
    onClose();
    return undefined;
  }, undefined);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="sm"
      title={`Reset the second factor of ${member.name}`}
    >
      <form action={send} className="flex flex-col gap-4">
        <FormError>{!problem?.fields?.password && problem?.detail}</FormError>
        <p className="text-sm text-pretty text-muted">
          For somebody who lost their phone and their recovery codes. Make sure that it is really{" "}
          {member.name} who asks. They are signed out everywhere, told by mail, and need only their
          password until they set up a new one.
        </p>
        <PasswordField label="Your own password" size="md" error={problem?.fields?.password} />
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={isPending} pendingLabel="Resetting" variant="danger">
            Reset
          </SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
