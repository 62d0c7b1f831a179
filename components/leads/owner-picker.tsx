"use client";

import { ChevronDown, Split } from "lucide-react";
import { useState } from "react";
import { Person } from "@/components/ui/avatar";
import { Picker } from "@/components/ui/picker";
import { notifyError } from "@/components/ui/toast";
import type { LeadDetails } from "@/lib/leads/schema";
import { memberOptions } from "./pick-options";
import type { LeadEdit } from "./use-lead-edit";
import { useVocabulary } from "./vocabulary";

const BY_RULES = "rules";

/** Who looks after the lead. */
export function OwnerPicker({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const { assignees, memberOf, routingRules } = useVocabulary();
  const [wanted, setWanted] = useState<string | null>();
  const id = wanted === undefined ? lead.assignedToId : wanted;
  const owner = memberOf(id) ?? lead.assignedTo;
  const person = <Person name={id && (owner?.name ?? "Former member")} src={owner?.avatarUrl} />;
  if (isReadOnly) return <span className="text-sm">{person}</span>;

  const byRules = {
    id: BY_RULES,
    label: "By the team's rules",
    icon: <Split className="size-4 text-muted" aria-hidden />,
  };

  async function askRules() {
    const failure = await edit.assignByRules();
    if (failure) notifyError(failure);
  }

  async function assign(to: string | null) {
    if (to === id) return;
    setWanted(to);
    const failure = await edit.assign(to);
    // A choice made meanwhile stays until it is saved itself.
    setWanted((latest) => (latest === to ? undefined : latest));
    if (failure) notifyError(failure);
  }

  return (
    <Picker
      label="Owner"
      triggerLabel={`Owner: ${owner && id ? owner.name : "Unassigned"}`}
      noneLabel="Unassigned"
      options={[
        ...memberOptions(assignees),
        ...(routingRules.some(({ isOn }) => isOn) ? [byRules] : []),
      ]}
      value={id}
      triggerClassName="button button--outline button--sm"
      onPick={(to) => void (to === BY_RULES ? askRules() : assign(to))}
    >
      {person}
      <ChevronDown className="text-muted" aria-hidden />
    </Picker>
  );
}
