"use client";

import { useRouter } from "next/navigation";
import { SelectField } from "@/components/ui/field";
import type { TurnOutcome } from "@/lib/recorder/schema";

const outcomes: { value: TurnOutcome; label: string }[] = [
  { value: "done", label: "Done" },
  { value: "waiting", label: "Waits for approval" },
  { value: "stopped", label: "Stopped" },
  { value: "failed", label: "Failed" },
  { value: "running", label: "Running" },
];

/** Narrows the record by person and outcome; the choice stands in the address. */
export function TurnFilters({
  people,
  person,
  outcome,
}: {
  people: { value: string; label: string }[];
  person: string | undefined;
  outcome: TurnOutcome | undefined;
}) {
  const router = useRouter();
  const show = (chosen: { person?: string | undefined; outcome?: string | undefined }) => {
    const { person: who, outcome: how } = { person, outcome, ...chosen };
    const query = new URLSearchParams({ ...(who && { person: who }), ...(how && { outcome: how }) });
    router.push(`/settings/assistant${query.size > 0 ? `?${query}` : ""}`, { scroll: false });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <SelectField
        label="Person"
        isLabelHidden
        placeholder="Everybody"
        options={people}
        value={person ?? ""}
        onChange={(event) => show({ person: event.target.value })}
        className="w-44"
      />
      <SelectField
        label="Outcome"
        isLabelHidden
        placeholder="Any outcome"
        options={outcomes}
        value={outcome ?? ""}
        onChange={(event) => show({ outcome: event.target.value })}
        className="w-44"
      />
    </div>
  );
}
