"use client";

import { UserRoundPlus, UsersRound } from "lucide-react";
import { useState } from "react";
import { bulkAssignLeads } from "@/app/(crm)/leads/actions";
import { Picker } from "@/components/ui/picker";
import { memberOptions } from "./pick-options";
import { SplitDialog } from "./split-dialog";
import type { Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

const SPLIT = "split";

/** Gives the selected leads to one member, to nobody, or evenly to several. */
export function BulkAssign({ bulk }: { bulk: Bulk }) {
  const { assignees, memberOf } = useVocabulary();
  const [isSplitting, setSplitting] = useState(false);
  const split = {
    id: SPLIT,
    label: "Split evenly…",
    icon: <UsersRound className="size-4 text-muted" aria-hidden />,
  };

  function assign(assignedToId: string | null) {
    const name = memberOf(assignedToId)?.name;
    return bulk.run(
      (target) => bulkAssignLeads({ ...target, assignedToId }),
      (leads) => (name ? `${leads} assigned to ${name}` : `${leads} taken from their owners`),
      (lead) => ({ ...lead, assignedToId }),
    );
  }

  return (
    <>
      <Picker
        label="Owner"
        triggerLabel="Assign"
        noneLabel="Unassigned"
        options={[...memberOptions(assignees), ...(assignees.length > 1 ? [split] : [])]}
        value=""
        onPick={(id) => (id === SPLIT ? setSplitting(true) : void assign(id))}
      >
        <UserRoundPlus aria-hidden />
        <span className="phone:sr-only">Assign</span>
      </Picker>
      {isSplitting && (
        <SplitDialog
          onClose={() => setSplitting(false)}
          onSubmit={(splitOver) => {
            setSplitting(false);
            void bulk.run(
              (target) => bulkAssignLeads({ ...target, splitOver }),
              (leads) => `${leads} shared out over ${splitOver.length} people`,
            );
          }}
        />
      )}
    </>
  );
}
