"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { notify } from "@/components/ui/toast";
import { type GrantableScope, grantableScopes, scopesOf, scopesWith } from "@/lib/access";
import { capitalized } from "@/lib/names";
import { type Member, rightWords } from "@/lib/teams/schema";
import type { Viewer } from "./member-list";
import type { SaveMember } from "./member-row";
import { roleLabels } from "./roles";

interface RightsDialogProps {
  member: Member;
  viewer: Viewer;
  save: SaveMember;
  onClose: () => void;
}

/** What one member may do beyond their role, or may not in spite of it. */
export function RightsDialog({ member, viewer, save, onClose }: RightsDialogProps) {
  const now = scopesWith(member.role, member.rights);
  const [wanted, setWanted] = useState<ReadonlySet<GrantableScope>>(
    new Set(grantableScopes.filter((right) => now.has(right))),
  );
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);
  const byRole = scopesOf(member.role);

  async function confirm() {
    setPending(true);
    const rights = Object.fromEntries(
      grantableScopes
        .filter((right) => wanted.has(right) !== now.has(right))
        .map((right) => [right, wanted.has(right)]),
    );
    const failed = Object.keys(rights).length > 0 ? await save({ rights }) : undefined;
    setPending(false);
    if (failed) return setFailure(failed);
    notify(`Saved what ${member.name} may do`);
    onClose();
  }

  function set(right: GrantableScope, isGiven: boolean) {
    const next = new Set(wanted);
    if (isGiven) next.add(right);
    else next.delete(right);
    setWanted(next);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="sm"
      title={`What ${member.name} may do`}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button isPending={isPending} onPress={confirm}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-1">
        <FormError>{failure}</FormError>
        {grantableScopes.map((right) => (
          <div key={right} className="flex items-center justify-between gap-3">
            <Checkbox
              checked={wanted.has(right)}
              // What one does not hold oneself can be taken away, never given.
              disabled={!now.has(right) && !viewer.scopes.includes(right)}
              onChange={(event) => set(right, event.currentTarget.checked)}
            >
              {capitalized(rightWords[right])}
            </Checkbox>
            <span className="text-xs text-muted">
              {wanted.has(right) === byRole.has(right)
                ? `As ${roleLabels[member.role].toLowerCase()}`
                : wanted.has(right)
                  ? "Given"
                  : "Taken away"}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
