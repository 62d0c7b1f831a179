"use client";

import { Ellipsis, KeyRound, LogOut, ShieldOff, UserCheck, UserMinus, UserX } from "lucide-react";
import { useState } from "react";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import { notify, notifyError } from "@/components/ui/toast";
import { mayResetSecondFactor } from "@/lib/security/schema";
import type { MemberRowProps, SaveMember } from "./member-row";
import { RemovalDialog } from "./removal-dialog";
import { ResetDialog } from "./reset-dialog";
import { RightsDialog } from "./rights-dialog";
import { useRemoval } from "./use-removal";

interface MemberMenuProps extends MemberRowProps {
  canEdit: boolean;
  save: SaveMember;
}

/** What can be done about a member beyond the values of their row. */
export function MemberMenu({ team, member, viewer, canEdit, save }: MemberMenuProps) {
  const [open, setOpen] = useState<"rights" | "reset" | "removal">();
  const isSelf = member.userId === viewer.userId;
  const remove = useRemoval(team, member, isSelf);

  async function setActive(isActive: boolean) {
    const failure = await save({ isActive });
    if (failure) return notifyError(failure);
    notify(isActive ? `${member.name} can sign in again` : `${member.name} can no longer sign in here`);
  }

  async function removeAtOnce() {
    const failure = await remove();
    if (failure) notifyError(failure);
  }

  const actions: MenuAction[] = [];
  if (canEdit && member.role !== "owner")
    actions.push({
      id: "rights",
      label: "Rights",
      icon: <KeyRound />,
      onAction: () => setOpen("rights"),
    });
  if (canEdit && !isSelf && member.hasSecondFactor && mayResetSecondFactor(viewer.role, member.role))
    actions.push({
      id: "reset",
      label: "Reset second factor",
      icon: <ShieldOff />,
      onAction: () => setOpen("reset"),
    });
  if (canEdit && !isSelf)
    actions.push(
      member.isActive
        ? { id: "deactivate", label: "Deactivate", icon: <UserX />, onAction: () => setActive(false) }
        : { id: "activate", label: "Reactivate", icon: <UserCheck />, onAction: () => setActive(true) },
      {
        id: "remove",
        label: "Remove from the team",
        icon: <UserMinus />,
        isDanger: true,
        // With undo at hand nothing needs to be asked, except who takes the leads.
        onAction: () => (member.leads ? setOpen("removal") : removeAtOnce()),
      },
    );
  if (isSelf)
    actions.push({
      id: "leave",
      label: "Leave the team",
      icon: <LogOut />,
      isDanger: true,
      onAction: () => setOpen("removal"),
    });
  if (actions.length === 0) return null;

  return (
    <>
      <MenuButton label={`More about ${member.name}`} actions={actions} isIconOnly>
        <Ellipsis aria-hidden />
      </MenuButton>
      {open === "rights" && (
        <RightsDialog member={member} viewer={viewer} save={save} onClose={() => setOpen(undefined)} />
      )}
      {open === "reset" && <ResetDialog member={member} onClose={() => setOpen(undefined)} />}
      {open === "removal" && (
        <RemovalDialog
          team={team}
          member={member}
          isSelf={isSelf}
          remove={remove}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
