"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { SelectField } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format";
import { importLimits, type ValueMap, type ValuePreview } from "@/lib/imports/schema";

const NONE = "";
const NOTHING = "nothing";

/** What each value of a column means: a status of the pipeline, or a member of the team. */
export function ValueMapping({
  values,
  meanings,
  noneLabel,
  nothingLabel,
  said = {},
  onPick,
}: {
  values: ValuePreview[];
  meanings: { value: string; label: string }[];
  /** What becomes of a value that means none of them. */
  noneLabel: string;
  /** Offered where a value may be meant to mean nothing at all. */
  nothingLabel?: string;
  said?: ValueMap[string];
  /** Undefined takes back what was said. */
  onPick: (value: string, meaning: string | null | undefined) => void;
}) {
  const format = useFormat();
  const none = nothingLabel ? NOTHING : NONE;
  const chosen = (value: string, suggested: string | null) =>
    Object.hasOwn(said, value) ? (said[value] ?? none) : (suggested ?? NONE);
  const meaningOf = (choice: string) => {
    if (choice === NONE) return nothingLabel ? undefined : null;
    return choice === NOTHING ? null : choice;
  };
  const unmatched = values.filter(({ value, suggested }) => chosen(value, suggested) === NONE).length;
  // Once it is shown it stays as the person left it, also when the last value is matched.
  const [startsOpen] = useState(unmatched > 0 && unmatched < values.length);
  return (
    <details
      className="group mt-2 rounded-lg border border-border bg-surface-secondary"
      open={startsOpen}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-lg px-3 text-sm md:min-h-8 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 shrink-0 text-muted transition-transform duration-100 group-open:rotate-90"
          aria-hidden
        />
        <span className="font-medium">What the values mean</span>
        <span className="text-muted tabular-nums">
          {unmatched === 0
            ? `all ${format.number(values.length)} recognized`
            : `${format.number(unmatched)} of ${format.count(values.length, "value")} not recognized`}
        </span>
      </summary>
      <ul className="grid gap-x-6 gap-y-1.5 px-3 pt-1 pb-3 md:grid-cols-2">
        {values.map(({ value, count, suggested }) => (
          <li key={value} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-2">
            <span className="flex min-w-0 items-baseline gap-2 text-sm">
              <span className="truncate" title={value}>
                {value}
              </span>
              <span className="text-xs text-muted tabular-nums">{format.number(count)}</span>
            </span>
            <SelectField
              label={`${value} means`}
              isLabelHidden
              placeholder={noneLabel}
              options={nothingLabel ? [{ value: NOTHING, label: nothingLabel }, ...meanings] : meanings}
              value={chosen(value, suggested)}
              onChange={({ target }) => onPick(value, meaningOf(target.value))}
            />
          </li>
        ))}
      </ul>
      <p className="px-3 pb-3 text-xs text-muted">
        {values.length >= importLimits.shownValues
          ? `The ${importLimits.shownValues} most frequent of the first ${importLimits.previewRows} rows, with their counts there.`
          : `Counted in the first ${importLimits.previewRows} rows.`}{" "}
        Any other value is matched by its name.
      </p>
    </details>
  );
}
