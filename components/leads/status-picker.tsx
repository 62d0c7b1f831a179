"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Picker } from "@/components/ui/picker";
import { StatusBadge } from "@/components/ui/status-badge";
import { notifyError } from "@/components/ui/toast";
import type { LeadDetails } from "@/lib/leads/schema";
import type { PipelineStatus } from "@/lib/settings/schema";
import { LossReasonDialog } from "./loss-reason-dialog";
import { statusOptions } from "./pick-options";
import type { LeadEdit } from "./use-lead-edit";
import { useVocabulary } from "./vocabulary";

/** Where the lead stands; picking moves it, after a reason where one is required. */
export function StatusPicker({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const { statuses, statusOf } = useVocabulary();
  const [wanted, setWanted] = useState<string>();
  const [asking, setAsking] = useState<PipelineStatus>();
  const key = wanted ?? lead.status;
  const status = statusOf(key);
  const badge = <StatusBadge color={status?.color}>{status?.label ?? key}</StatusBadge>;
  if (isReadOnly) return <span className="text-sm">{badge}</span>;

  async function move(to: string, reason?: string) {
    setWanted(to);
    const failure = await edit.setStatus(to, reason);
    // A choice made meanwhile stays until it is saved itself.
    setWanted((latest) => (latest === to ? undefined : latest));
    if (failure) notifyError(failure);
  }

  return (
    <>
      <Picker
        label="Status"
        triggerLabel={`Status: ${status?.label ?? key}`}
        options={statusOptions(statuses)}
        value={key}
        triggerClassName="button button--outline button--sm"
        onPick={(to) => {
          const next = statusOf(to ?? "");
          if (!next || next.key === key) return;
          if (next.requiresReason) setAsking(next);
          else void move(next.key);
        }}
      >
        {badge}
        <ChevronDown className="text-muted" aria-hidden />
      </Picker>
      {asking && (
        <LossReasonDialog
          status={asking}
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => {
            setAsking(undefined);
            void move(asking.key, reason);
          }}
        />
      )}
    </>
  );
}
