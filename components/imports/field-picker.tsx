"use client";

import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import { Picker, type PickerOption } from "@/components/ui/picker";
import { importFields } from "@/lib/imports/schema";
import type { ImportWords } from "./import-words";
import { newFieldLabel, newFieldTarget, readNewField } from "./mapping-draft";

const NEW = "new";
const LEAVE_OUT = "Leave out";

/** Says what a column becomes: a field of ours, one of the team's own, a new one, or nothing. */
export function FieldPicker({
  column,
  target,
  customFields,
  onPick,
}: {
  column: string;
  target: string | null;
  customFields: ImportWords["customFields"];
  onPick: (target: string | null) => void;
}) {
  const options = useMemo(() => optionsOf(customFields), [customFields]);
  const chosen = readNewField(target) ? NEW : target;
  const label = options.find((option) => option.id === chosen)?.label ?? LEAVE_OUT;
  return (
    <Picker
      label="Fields"
      triggerLabel={`${column} becomes: ${label}`}
      options={options}
      value={chosen}
      noneLabel={LEAVE_OUT}
      onPick={(id) => {
        if (id === chosen) return;
        onPick(id === NEW ? newFieldTarget("text", newFieldLabel(column)) : id);
      }}
      triggerClassName="button button--outline w-full"
    >
      <span className="flex w-full min-w-0 items-center justify-between gap-1.5">
        <span className={classNames("truncate", target === null && "text-muted")}>{label}</span>
        <ChevronDown className="shrink-0 text-muted" aria-hidden />
      </span>
    </Picker>
  );
}

function optionsOf(customFields: ImportWords["customFields"]): PickerOption[] {
  return [
    { id: NEW, label: "New field" },
    ...importFields.map(({ key, label }) => ({ id: key, label })),
    ...customFields.map(({ key, label }) => ({ id: `custom.${key}`, label, description: "Own field" })),
  ];
}
