"use client";

import { useState } from "react";
import { useFormat } from "@/components/ui/format";
import { filterLimits } from "@/lib/filters/schema";
import type { SingleProps } from "./value-editor";

export function TextValue({ label, value, onChange }: SingleProps) {
  return (
    <input
      aria-label={label}
      className="input w-full"
      placeholder="Text"
      value={value ?? ""}
      maxLength={filterLimits.textLength}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

export function NumberValue(props: SingleProps) {
  const format = useFormat();
  return (
    <TypedInput
      {...props}
      write={(value) => format.typedNumber(value)}
      read={(text) => format.parseNumber(text)}
      placeholder="Number"
    />
  );
}

export function MoneyValue(props: SingleProps) {
  const format = useFormat();
  const { currency } = props;
  return (
    <TypedInput
      {...props}
      label={`${props.label} in ${currency}`}
      write={(cents) => format.typedMoney(cents)}
      read={(text) => format.parseMoney(text)}
      placeholder={`Amount in ${currency}`}
    />
  );
}

/** Keeps the text as typed ("1,2" on the way to "1,200") while its number goes up. */
function TypedInput({
  label,
  value,
  onChange,
  write,
  read,
  placeholder,
}: SingleProps & {
  write: (value: number) => string;
  read: (text: string) => number | null;
  placeholder: string;
}) {
  const given = typeof value === "number" ? value : null;
  const [text, setText] = useState(given === null ? "" : write(given));
  const typed = read(text);
  // Null and no match: somebody is still typing. A different number came from elsewhere.
  const shown = given !== null && typed !== given ? write(given) : text;
  return (
    <input
      aria-label={label}
      aria-invalid={shown !== "" && read(shown) === null ? true : undefined}
      className="input w-full min-w-0 tabular-nums"
      inputMode="decimal"
      placeholder={placeholder}
      value={shown}
      onChange={(event) => {
        setText(event.target.value);
        onChange(read(event.target.value) ?? undefined);
      }}
    />
  );
}
