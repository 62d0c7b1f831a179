"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useActionState, useState } from "react";
import { addMember } from "@/app/(crm)/settings/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import type { Role } from "@/lib/access";
import { uncapitalized } from "@/lib/names";
import { rolesUpTo } from "./roles";

interface InviteProps {
  teamId: string;
  ownRole: Role;
  /** Said instead of a promise where no mail can be sent. */
  noMailNotice: string | undefined;
  hasSimulator: boolean;
}

/** The button that asks for a colleague's address. */
export function InviteButton(props: InviteProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <UserPlus aria-hidden />
        Invite
      </Button>
      {isOpen && <InviteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FormState {
  detail?: string;
  fields?: Record<string, string>;
  values?: { email: string; role: string };
}

function InviteDialog({
  teamId,
  ownRole,
  noMailNotice,
  hasSimulator,
  onClose,
}: InviteProps & { onClose: () => void }) {
  const router = useRouter();
  const [state, submit] = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    const values = { email: String(form.get("email")), role: String(form.get("role")) };
    const result = await addMember({ id: teamId, ...values });
    if (!result.ok) return { detail: result.error.detail, fields: result.error.fields ?? {}, values };
    router.refresh();
    const email = result.data.invitation?.email ?? values.email;
    notify(`${email} is invited`, {
      tone: "success",
      ...(hasSimulator && {
        action: {
          label: "Open the mail",
          onPress: () => router.push(`/settings/simulator?q=${encodeURIComponent(email)}`),
        },
      }),
    });
    onClose();
    return {};
  }, {});
  const isAtField = Boolean(state.fields?.email || state.fields?.role);
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title="Invite a colleague" size="sm">
      <form action={submit} className="flex flex-col gap-4">
        <FormError>{noMailNotice ?? (!isAtField && state.detail)}</FormError>
        <TextField
          label="Email"
          name="email"
          type="email"
          required
          autoFocus
          autoComplete="off"
          defaultValue={state.values?.email}
          error={state.fields?.email}
          description="They get a link that works for seven days."
        />
        <SelectField
          key={state.values?.role}
          label="Role"
          name="role"
          defaultValue={state.values?.role ?? "agent"}
          error={state.fields?.role}
          options={rolesUpTo(ownRole).map(({ id, label, description }) => ({
            value: id,
            label: `${label}: ${uncapitalized(description)}`,
          }))}
        />
        <SubmitButton fullWidth pendingLabel="Inviting">
          Send invitation
        </SubmitButton>
      </form>
    </Dialog>
  );
}
