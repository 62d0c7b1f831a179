"use client";

import { useState } from "react";
import { LeadField } from "@/components/tasks/lead-field";
import { Dialog } from "@/components/ui/dialog";
import { MergeDialog } from "./merge-dialog";

/** Chooses the lead that is to be merged into this one, then compares the two. */
export function MergeWithDialog({
  leadId,
  name,
  onClose,
}: {
  leadId: string;
  name: string;
  onClose: () => void;
}) {
  const [otherId, setOtherId] = useState<string>();
  if (otherId) return <MergeDialog leadIds={[leadId, otherId]} onClose={onClose} onMerged={onClose} />;
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={`Merge with ${name}`}>
      <div className="min-h-72">
        <LeadField
          lead={null}
          label="The other lead"
          exceptId={leadId}
          onPick={(id) => setOtherId(id ?? undefined)}
        />
      </div>
    </Dialog>
  );
}
