"use client";

import { Route, UserRoundPlus, UsersRound } from "lucide-react";
import { useState } from "react";
import { bulkAssignLeads } from "@/app/(crm)/leads/actions";
import { Picker } from "@/components/ui/picker";
import { memberOptions } from "./pick-options";
import { SplitDialog } from "./split-dialog";
import { assignByRules, type Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

const SPLIT = "split";
const BY_RULES = "by-rules";

/** Gives the selected leads to one member, to nobody, evenly to several, or to whom the rules say. */
export function BulkAssign({ bulk }: { bulk: Bulk }) {
  const { assignees, memberOf, routingRules } = useVocabulary();
  const [isSplitting, setSplitting] = useState(false);
  const split = {
    id: SPLIT,
    label: "Split evenly…",
    icon: <UsersRound className="size-4 text-muted" aria-hidden />,
  };

  const byRules = {
    id: BY_RULES,
    label: "By the rules",
    icon: <Route className="size-4 text-muted" aria-hidden />,
  };
  const ways = [
    ...(assignees.length > 1 ? [split] : []),
    ...(routingRules.some(({ isOn }) => isOn) ? [byRules] : []),
  ];

  function pick(id: string | null) {
    if (id === SPLIT) setSplitting(true);
    else if (id === BY_RULES) void assignByRules(bulk);
    else void assign(id);
  }

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
        options={[...memberOptions(assignees), ...ways]}
        value=""
        onPick={pick}
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
