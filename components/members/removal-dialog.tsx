"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import type { Member } from "@/lib/teams/schema";

interface RemovalDialogProps {
  team: { name: string; members: Member[] };
  member: Member;
  isSelf: boolean;
  remove: (leadsTo?: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** Asks who takes the leads of somebody who goes. */
export function RemovalDialog({ team, member, isSelf, remove, onClose }: RemovalDialogProps) {
  const format = useFormat();
  const [leadsTo, setLeadsTo] = useState("");
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);
  const owned = member.leads ?? 0;
  const hasLeads = owned > 0;

  async function confirm() {
    if (hasLeads && !leadsTo) return setFailure("Choose who takes the leads.");
    setPending(true);
    const failed = await remove(leadsTo || undefined);
    setPending(false);
    if (failed) setFailure(failed);
    else onClose();
  }

  const leads = format.count(owned, "lead");
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="sm"
      title={isSelf ? `Leave ${team.name}` : `Remove ${member.name}`}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="danger" isPending={isPending} onPress={confirm}>
            {isSelf ? "Leave" : "Remove"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <FormError>{failure}</FormError>
        <p className="text-pretty text-muted">
          {isSelf
            ? "You lose sight of this team at once. To come back, somebody has to invite you."
            : `${member.name} loses sight of this team at once. Their name stays in its history.`}
        </p>
        {hasLeads && (
          <SelectField
            label={`Who takes the ${leads}`}
            placeholder="Choose"
            value={leadsTo}
            onChange={(event) => setLeadsTo(event.target.value)}
            options={takers(team.members, member)}
          />
        )}
      </div>
    </Dialog>
  );
}

const takers = (members: Member[], leaving: Member) => [
  { value: "split", label: "Everyone on duty, in even shares" },
  { value: "nobody", label: "Nobody: leave them without an owner" },
  ...members
    .filter(({ userId, role, isActive }) => userId !== leaving.userId && role !== "viewer" && isActive)
    .map(({ userId, name }) => ({ value: userId, label: name })),
];
