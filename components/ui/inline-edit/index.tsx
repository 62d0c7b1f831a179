"use client";

import { useFormat } from "@/components/ui/format";
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
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "decimal",
        display: (value) => (value === null ? null : format.number(value)),
        toText: (value) => (value === null ? "" : format.typedNumber(value)),
        fromText: (text) => {
          const value = text === "" ? null : format.parseNumber(text);
          return value === null && text !== ""
            ? { error: `Type a number, such as 12 or ${format.number(4.5)}.` }
            : { value };
        },
      }}
    />
  );
}

/** An amount in place, held in cents. */
export function InlineMoney({ currency, ...props }: Nullable<number> & { currency?: string }) {
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "decimal",
        display: (cents) => format.money(cents, currency),
        toText: (cents) => (cents === null ? "" : format.typedMoney(cents)),
        fromText: (text) => {
          const value = text === "" ? null : format.parseMoney(text);
          return value === null && text !== ""
            ? { error: `Type an amount, such as ${format.amountExamples}.` }
            : { value };
        },
      }}
    />
  );
}

/** A day in place, held as YYYY-MM-DD. */
export function InlineDate(props: Nullable<string>) {
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      kind={{
        input: "date",
        display: (day) => day && format.day(day, { timeZone: "UTC" }),
        toText: (day) => day ?? "",
        fromText: (text) => ({ value: text || null }),
      }}
    />
  );
}
