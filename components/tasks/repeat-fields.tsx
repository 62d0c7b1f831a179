"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/field";
import { weekdayName } from "@/lib/tasks/recur-words";
import type { Recurrence } from "@/lib/tasks/schema";
import { type Weekday, weekdays } from "@/lib/tasks/sets";
import { type Repeat, repeatLabels, repeats, type TaskValues } from "./task-values";

type Props = { values: TaskValues; set: (change: Partial<TaskValues>) => void; error?: string };

/** How a task comes again, and when that ends. */
export function RepeatFields({ values, set, error }: Props) {
  return (
    <>
      <SelectField
        label="Repeats"
        value={values.repeat}
        error={error}
        disabled={!values.day}
        onChange={(event) => {
          const repeat = event.target.value as Repeat;
          set({
            repeat,
            rule: repeat === "custom" ? (values.rule ?? { every: 2, unit: "week" }) : null,
          });
        }}
        options={repeats.map((value) => ({ value, label: repeatLabels[value] }))}
      />
      {values.repeat === "custom" && values.rule && (
        <CustomRule rule={values.rule} onChange={(rule) => set({ rule })} />
      )}
    </>
  );
}

const units = [
  { value: "day", label: "days" },
  { value: "week", label: "weeks" },
  { value: "month", label: "months" },
  { value: "year", label: "years" },
];

function CustomRule({ rule, onChange }: { rule: Recurrence; onChange: (rule: Recurrence) => void }) {
  const days = rule.weekdays ?? [];
  // The other facts of a rule belong to its unit.
  const withUnit = (unit: Recurrence["unit"]) =>
    onChange({
      every: rule.every,
      unit,
      ...(rule.until && { until: rule.until }),
      ...(rule.times && { times: rule.times }),
    });
  return (
    <fieldset className="col-span-full grid grid-cols-2 gap-4 rounded-lg border border-border p-3">
      <legend className="sr-only">Repeats</legend>
      <TextField
        label="Every"
        type="number"
        min={1}
        max={365}
        value={rule.every}
        onChange={(event) => onChange({ ...rule, every: clamp(event.target.value, 1, 365) })}
      />
      <SelectField
        label="Unit"
        value={rule.unit}
        onChange={(event) => withUnit(event.target.value as Recurrence["unit"])}
        options={units}
      />
      {rule.unit === "week" && (
        <div className="col-span-full flex flex-wrap gap-x-3">
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              checked={days.includes(day)}
              onChange={(event) => onChange(withDay(rule, day, event.target.checked))}
            >
              {weekdayName(day).slice(0, 3)}
            </Checkbox>
          ))}
        </div>
      )}
      <End rule={rule} onChange={onChange} />
    </fieldset>
  );
}

function End({ rule, onChange }: { rule: Recurrence; onChange: (rule: Recurrence) => void }) {
  const { until, times, ...endless } = rule;
  const end = until ? "until" : times ? "times" : "never";
  const choose = (chosen: string) => {
    if (chosen === "times") return onChange({ ...endless, times: 10 });
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
    onChange(chosen === "until" ? { ...endless, until: inAYear } : endless);
  };
  return (
    <>
      <SelectField
        label="Ends"
        value={end}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: "never", label: "Never" },
          { value: "until", label: "On a day" },
          { value: "times", label: "After so many times" },
        ]}
      />
      {until && (
        <TextField
          label="Last day"
          type="date"
          value={until}
          onChange={(event) =>
            event.target.value && onChange({ ...endless, until: event.target.value })
          }
        />
      )}
      {times && (
        <TextField
          label="Times"
          type="number"
          min={2}
          max={1000}
          value={times}
          onChange={(event) => onChange({ ...endless, times: clamp(event.target.value, 2, 1000) })}
        />
      )}
    </>
  );
}

function withDay(
  { weekdays: days = [], ...rule }: Recurrence,
  day: Weekday,
  isOn: boolean,
): Recurrence {
  const next = weekdays.filter((each) => (each === day ? isOn : days.includes(each)));
  return { ...rule, ...(next.length > 0 && { weekdays: next }) };
}

const clamp = (text: string, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(Number(text)) || least));
