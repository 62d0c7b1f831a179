"use client";

import { CircleDot } from "lucide-react";
import { useState } from "react";
import { bulkUpdateLeads } from "@/app/(crm)/leads/actions";
import { Picker } from "@/components/ui/picker";
import type { PipelineStatus } from "@/lib/settings/schema";
import { LossReasonDialog } from "./loss-reason-dialog";
import { statusOptions } from "./pick-options";
import type { Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

/** Moves the selected leads to another status; one that needs a reason asks for it. */
export function BulkStatus({ bulk, count }: { bulk: Bulk; count: number }) {
  const { statuses, statusOf } = useVocabulary();
  const [asking, setAsking] = useState<PipelineStatus>();

  function move({ key, label }: PipelineStatus, lossReason?: string) {
    const changes = { status: key, ...(lossReason && { lossReason }) };
    return bulk.run(
      (target) => bulkUpdateLeads({ ...target, changes }),
      (leads) => `${leads} moved to ${label}`,
      (lead) => ({ ...lead, status: key }),
    );
  }

  return (
    <>
      <Picker
        label="Status"
        triggerLabel="Change status"
        options={statusOptions(statuses)}
        value={null}
        onPick={(key) => {
          const status = statusOf(key ?? "");
          if (status?.requiresReason) setAsking(status);
          else if (status) void move(status);
        }}
      >
        <CircleDot aria-hidden />
        <span className="phone:sr-only">Status</span>
      </Picker>
      {asking && (
        <LossReasonDialog
          status={asking}
          count={count}
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => {
            setAsking(undefined);
            void move(asking, reason);
          }}
        />
      )}
    </>
  );
}
