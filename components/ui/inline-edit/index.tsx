"use client";

import { formatDay, formatMoney, formatNumber, parseMoney } from "@/lib/format";
import { InlineEdit, type InlineEditProps } from "./inline-edit";

export { InlineSelect } from "./inline-select";
export type { Save } from "./use-inline-edit";

type Nullable<Value> = InlineEditProps<Value | null>;

/** Text in place: a name, an address, a number. */
export function InlineText({
  type = "text",
  isRequired,
  ...props
}: Nullable<string> & {
  type?: "text" | "email" | "tel" | "url";
  isRequired?: boolean;
}) {
  return (
    <InlineEdit
      {...props}
      kind={{
        input: type,
        display: (value) => value,
        toText: (value) => value ?? "",
        fromText: (text) =>
          isRequired && !text ? { error: `${props.label} cannot be empty.` } : { value: text || null },
      }}
    />
  );
}

/** Text of several lines in place; Shift+Enter makes a new line. */
export function InlineTextArea(props: Nullable<string>) {
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "textarea",
        display: (value) => value,
        toText: (value) => value ?? "",
        fromText: (text) => ({ value: text || null }),
      }}
    />
  );
}

/** A number in place. */
export function InlineNumber(props: Nullable<number>) {
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "decimal",
        display: (value) => (value === null ? null : formatNumber(value)),
        toText: (value) => value?.toString() ?? "",
        fromText: (text) => {
          const value = text === "" ? null : Number(text.replaceAll(",", ""));
          return Number.isNaN(value) ? { error: "Type a number, such as 12 or 4.5." } : { value };
        },
      }}
    />
  );
}

/** An amount in place, held in cents. */
export function InlineMoney({ currency, ...props }: Nullable<number> & { currency?: string }) {
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "decimal",
        display: (cents) => formatMoney(cents, currency),
        toText: (cents) => (cents === null ? "" : String(cents / 100)),
        fromText: (text) => {
          const value = text === "" ? null : parseMoney(text);
          return value === null && text !== ""
            ? { error: "Type an amount, such as 12,500 or 99.50." }
            : { value };
        },
      }}
    />
  );
}

/** A day in place, held as YYYY-MM-DD. */
export function InlineDate(props: Nullable<string>) {
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "date",
        display: (day) => day && formatDay(day, { timeZone: "UTC" }),
        toText: (day) => day ?? "",
        fromText: (text) => ({ value: text || null }),
      }}
    />
  );
}
