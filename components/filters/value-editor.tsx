"use client";

import { Segmented } from "@/components/ui/segmented";
import { type Condition, type Field, type FilterValue, isRelative } from "@/lib/filters/schema";
import { ChoiceValues } from "./choice-values";
import { DayValue, RelativeValue } from "./date-values";
import { MoneyValue, NumberValue, TextValue } from "./typed-values";

export type ValueProps = {
  condition: Condition;
  field: Field;
  currency: string;
  onChange: (value: FilterValue | undefined) => void;
};

type Single = string | number;
export type SingleProps = {
  label: string;
  value: Single | undefined;
  currency: string;
  onChange: (value: Single | undefined) => void;
};

/** The input that fits a condition's field and operator. */
export function ValueEditor(props: ValueProps) {
  const { condition, field, onChange } = props;
  const { op, value } = condition;
  if (isRelative(value)) return <RelativeValue label={field.label} value={value} onChange={onChange} />;
  if (op === "between") return <PairValue {...props} />;
  switch (field.type) {
    case "boolean":
      return <YesNo label={field.label} value={value === true} onChange={onChange} />;
    case "select":
    case "multiSelect":
    case "user":
    case "tags":
      return (
        <ChoiceValues
          field={field}
          values={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    default:
      return <SingleValue {...props} />;
  }
}

function SingleValue({ condition, field, currency, onChange }: ValueProps) {
  const { value } = condition;
  const single = typeof value === "string" || typeof value === "number" ? value : undefined;
  const Input = inputs[field.type] ?? TextValue;
  return <Input label={field.label} value={single} currency={currency} onChange={onChange} />;
}

function PairValue({ condition, field, currency, onChange }: ValueProps) {
  const pair: (Single | undefined)[] = Array.isArray(condition.value) ? condition.value : [];
  const Input = inputs[field.type] ?? TextValue;
  // While one end is missing the pair is a list with a hole, which no filter takes.
  const set = (ends: (Single | undefined)[]) => onChange(ends as FilterValue);
  return (
    <div className="flex items-center gap-1.5">
      <Input
        label={`${field.label}, lowest`}
        value={pair[0]}
        currency={currency}
        onChange={(low) => set([low, pair[1]])}
      />
      <span className="text-sm text-muted">and</span>
      <Input
        label={`${field.label}, highest`}
        value={pair[1]}
        currency={currency}
        onChange={(high) => set([pair[0], high])}
      />
    </div>
  );
}

const inputs: Partial<Record<Field["type"], (props: SingleProps) => React.ReactNode>> = {
  number: NumberValue,
  money: MoneyValue,
  date: DayValue,
};

function YesNo(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Segmented
      label={props.label}
      options={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ]}
      value={props.value ? "yes" : "no"}
      onChange={(answer) => props.onChange(answer === "yes")}
    />
  );
}
