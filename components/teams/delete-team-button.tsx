"use client";

import { useState } from "react";
import { deleteTeam } from "@/app/(crm)/teams/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";

/** Deletes the team for good, after its name was typed. */
export function DeleteTeamButton({ team }: { team: { id: string; name: string } }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" className="text-danger" onPress={() => setOpen(true)}>
        Delete this team
      </Button>
      {isOpen && <DeleteTeamDialog team={team} onClose={() => setOpen(false)} />}
    </>
  );
}

function DeleteTeamDialog({
  team,
  onClose,
}: {
  team: { id: string; name: string };
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    const result = await deleteTeam({ id: team.id, confirmName: typed });
    if (result.ok) return window.location.assign("/");
    setPending(false);
    setFailure(result.error.detail);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Delete ${team.name}`}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            isDisabled={typed.trim() !== team.name}
            isPending={isPending}
            onPress={confirm}
          >
            Delete for good
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <FormError>{failure}</FormError>
        <p className="text-pretty text-muted">
          Its leads, notes, settings and whole history are gone for good, for every member. This cannot
          be undone.
        </p>
        <TextField
          label={`Type ${team.name} to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoFocus
        />
      </div>
    </Dialog>
  );
}
