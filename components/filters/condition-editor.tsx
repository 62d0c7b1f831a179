"use client";

import { ChevronDown, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Picker } from "@/components/ui/picker";
import { type Condition, type Field, takesValue } from "@/lib/filters/schema";
import { type DraftCondition, problemOf } from "./draft";
import { choiceOf, operatorChoices, startCondition, withChoice } from "./operator-choices";
import { ValueEditor } from "./value-editor";

/** One condition on a line: field, operator, value; on a phone the value has a line of its own. */
export function ConditionEditor({
  condition,
  fields,
  currency,
  onChange,
  onRemove,
}: {
  condition: DraftCondition;
  fields: readonly Field[];
  currency: string;
  onChange: (condition: DraftCondition) => void;
  onRemove: () => void;
}) {
  const field = fields.find(({ key }) => key === condition.field);
  const set = (next: Condition) => onChange({ ...next, id: condition.id });
  const problem = field && problemOf(condition, field);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per line would announce its legend on each control.
    <div role="group" aria-label={`Condition on ${field?.label ?? condition.field}`}>
      <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)_auto] items-start gap-1.5 md:grid-cols-[9rem_11rem_minmax(0,1fr)_auto]">
        <FieldPicker fields={fields} field={field} onPick={(picked) => set(startCondition(picked))} />
        {field ? (
          <OperatorSelect condition={condition} field={field} onChange={set} />
        ) : (
          <p className="py-1.5 text-sm text-muted">is no longer a field</p>
        )}
        <div className="order-last col-span-full min-w-0 empty:hidden md:order-none md:col-span-1 md:empty:block">
          {field && takesValue(condition.op) && (
            <ValueEditor
              {...{ condition, field, currency }}
              onChange={(value) => set({ field: condition.field, op: condition.op, value })}
            />
          )}
        </div>
        <Button
          variant="ghost"
          isIconOnly
          aria-label={`Remove condition on ${field?.label ?? condition.field}`}
          onPress={onRemove}
        >
          <X aria-hidden />
        </Button>
      </div>
      <p aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
        {problem}
      </p>
    </div>
  );
}

function FieldPicker({
  fields,
  field,
  onPick,
}: {
  fields: readonly Field[];
  field: Field | undefined;
  onPick: (field: Field) => void;
}) {
  return (
    <Picker
      label="Field"
      triggerLabel={`Field: ${field?.label ?? "gone"}`}
      options={fields.map(({ key, label }) => ({ id: key, label }))}
      value={field?.key ?? null}
      triggerClassName="input flex w-full items-center justify-between gap-1 text-left"
      onPick={(key) => {
        const picked = fields.find((candidate) => candidate.key === key);
        if (picked && picked.key !== field?.key) onPick(picked);
      }}
    >
      <span className="truncate">{field?.label ?? "Choose a field"}</span>
      <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
    </Picker>
  );
}

function OperatorSelect({
  condition,
  field,
  onChange,
}: {
  condition: DraftCondition;
  field: Field;
  onChange: (condition: Condition) => void;
}) {
  const choices = operatorChoices(field.type);
  return (
    <select
      aria-label={`How to compare ${field.label}`}
      className="input w-full min-w-0 text-ellipsis"
      value={choiceOf(condition, field.type)?.id}
      onChange={(event) => {
        const choice = choices.find(({ id }) => id === event.target.value);
        if (choice) onChange(withChoice(condition, field, choice));
      }}
    >
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
