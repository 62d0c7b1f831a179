"use client";

import { Ellipsis, Link2, Merge, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { deleteLead } from "@/app/(crm)/leads/actions";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import { notify, notifyError } from "@/components/ui/toast";
import { notifyDone } from "./undo";
import { useVocabulary } from "./vocabulary";

const MergeWithDialog = dynamic(
  () => import("@/components/duplicates/merge-with-dialog").then((module) => module.MergeWithDialog),
  { ssr: false },
);

/** What is done with one lead as a whole. */
export function LeadMenu({
  leadId,
  name,
  onDeleted,
}: {
  leadId: string;
  name: string;
  onDeleted: () => void;
}) {
  const { can } = useVocabulary();
  const [isMerging, setMerging] = useState(false);

  async function remove() {
    const done = await deleteLead({ id: leadId }).catch(() => undefined);
    if (!done?.ok)
      return notifyError(
        done?.error.detail ?? "The lead could not be deleted. Check the connection and try again.",
      );
    onDeleted();
    notifyDone(`${name} moved to the bin`, done.entryId, [leadId]);
  }

  async function copyLink() {
    await navigator.clipboard.writeText(`${window.location.origin}/leads/${leadId}`);
    notify("Link copied");
  }

  const actions: MenuAction[] = [
    { id: "link", label: "Copy link", icon: <Link2 />, onAction: () => void copyLink() },
    ...(can("leads:delete")
      ? [
          {
            id: "merge",
            label: "Merge with…",
            icon: <Merge />,
            onAction: () => setMerging(true),
          },
          {
            id: "delete",
            label: "Delete",
            icon: <Trash2 />,
            isDanger: true,
            onAction: () => void remove(),
          },
        ]
      : []),
  ];
  return (
    <>
      <MenuButton label="More about this lead" actions={actions} isIconOnly>
        <Ellipsis aria-hidden />
      </MenuButton>
      {isMerging && <MergeWithDialog leadId={leadId} name={name} onClose={() => setMerging(false)} />}
    </>
  );
}
