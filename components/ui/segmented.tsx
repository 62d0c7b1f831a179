"use client";

import { type ReactNode, useId } from "react";

/** One of a few choices, all in view. Radio buttons underneath. */
export function Segmented<Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: {
  label: string;
  name?: string;
  options: { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className="inline-flex w-fit rounded-lg bg-default p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-10 min-w-10 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-muted hover:text-foreground has-checked:bg-segment has-checked:text-foreground has-checked:ring-1 has-checked:ring-border has-focus-visible:outline-2 has-focus-visible:outline-focus md:h-7"
        >
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
