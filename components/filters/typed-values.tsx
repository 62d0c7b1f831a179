"use client";

import { useState } from "react";
import { filterLimits } from "@/lib/filters/schema";
import { parseMoney } from "@/lib/format";
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
  return <TypedInput {...props} write={String} read={readNumber} placeholder="Number" />;
}

export function MoneyValue(props: SingleProps) {
  const { currency } = props;
  return (
    <TypedInput
      {...props}
      label={`${props.label} in ${currency}`}
      write={(cents) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2))}
      read={parseMoney}
      placeholder={`Amount in ${currency}`}
    />
  );
}

function readNumber(text: string): number | null {
  const plain = text.replace(/[\s,](?=\d{3}\b)/g, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
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
