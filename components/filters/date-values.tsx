"use client";

import { useState } from "react";
import {
  filterLimits,
  type RelativeTime,
  type RelativeUnit,
  relativeParts,
  relativeUnits,
} from "@/lib/filters/schema";
import type { SingleProps } from "./value-editor";

/** A calendar day; an exact time that came with the filter shows as its day. */
export function DayValue({ label, value, onChange }: SingleProps) {
  const { first, last } = filterLimits.years;
  return (
    <input
      type="date"
      aria-label={label}
      className="input w-full min-w-0"
      min={`${first}-01-01`}
      max={`${last}-12-31`}
      value={String(value ?? "").slice(0, 10)}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** A span such as 14 days; whether it is past or ahead is part of the operator. */
export function RelativeValue({
  label,
  value,
  onChange,
}: {
  label: string;
  value: RelativeTime;
  onChange: (value: RelativeTime) => void;
}) {
  const { unit, count } = relativeParts(value);
  const sign = count < 0 ? -1 : 1;
  const set = (next: RelativeUnit, size: number) => {
    const within = Math.min(size, filterLimits.relative[next]);
    onChange({ [next]: within * sign } as RelativeTime);
  };
  return (
    <div className="flex items-center gap-1.5">
      <CountInput
        label={`${label}, how many`}
        count={Math.abs(count)}
        onChange={(size) => set(unit, size)}
      />
      <select
        aria-label={`${label}, unit`}
        className="input w-auto"
        value={unit}
        onChange={(event) => set(event.target.value as RelativeUnit, Math.abs(count))}
      >
        {relativeUnits.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** May be empty while somebody types; the filter keeps the last count until there is a new one. */
function CountInput(props: { label: string; count: number; onChange: (count: number) => void }) {
  const [text, setText] = useState<string>();
  return (
    <input
      aria-label={props.label}
      className="input w-20 tabular-nums"
      inputMode="numeric"
      value={text ?? String(props.count)}
      onBlur={() => setText(undefined)}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, "").slice(0, 4);
        setText(digits);
        if (Number(digits) > 0) props.onChange(Number(digits));
      }}
    />
  );
}
