"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { resendInvitation, revokeInvitation } from "@/app/(crm)/settings/actions";
import { notifyDone } from "@/components/leads/undo";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { notify, notifyError } from "@/components/ui/toast";
import type { Invitation } from "@/lib/invitations/schema";
import { roleLabels } from "./roles";

/** Invitations that wait for an answer. */
export function InvitationList({ teamId, invitations }: { teamId: string; invitations: Invitation[] }) {
  return (
    <ul
      aria-label="Invitations"
      className="divide-y divide-separator rounded-lg border border-border bg-surface"
    >
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} teamId={teamId} invitation={invitation} />
      ))}
    </ul>
  );
}

function InvitationRow({ teamId, invitation }: { teamId: string; invitation: Invitation }) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const where = { id: teamId, invitationId: invitation.id };

  const resend = () =>
    start(async () => {
      const result = await resendInvitation(where);
      if (!result.ok) return notifyError(result.error.detail);
      notify(`${invitation.email} has a new link`, { description: "The old one no longer works." });
      router.refresh();
    });

  const revoke = () =>
    start(async () => {
      const result = await revokeInvitation(where);
      if (!result.ok) return notifyError(result.error.detail);
      notifyDone(`The invitation to ${invitation.email} is revoked`, result.entryId);
      router.refresh();
    });

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p className="truncate font-medium">{invitation.email}</p>
        <p className="text-muted">
          {roleLabels[invitation.role]} · invited by {invitation.invitedBy ?? "a former member"}{" "}
          <RelativeTime at={invitation.sentAt} />
          {" · "}
          {invitation.isExpired ? (
            <span className="text-danger">expired</span>
          ) : (
            <>
              expires <RelativeTime at={invitation.expiresAt} />
            </>
          )}
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          variant="outline"
          isDisabled={isPending}
          aria-label={`Send the invitation to ${invitation.email} again`}
          onPress={resend}
        >
          Send again
        </Button>
        <Button
          variant="ghost"
          isDisabled={isPending}
          aria-label={`Revoke the invitation to ${invitation.email}`}
          onPress={revoke}
        >
          Revoke
        </Button>
      </div>
    </li>
  );
}
