"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { fittingReminders, type Reminder, reminderLabels, type TaskValues } from "./task-values";

/** When to be reminded: some time before it is due, or at a time of one's own. */
export function ReminderField({
  values,
  set,
  error,
}: {
  values: TaskValues;
  set: (change: Partial<TaskValues>) => void;
  error?: string;
}) {
  return (
    <>
      <SelectField
        label="Reminder"
        value={values.reminder}
        error={error}
        onChange={(event) => set({ reminder: event.target.value as Reminder })}
        options={fittingReminders(values).map((value) => ({ value, label: reminderLabels[value] }))}
      />
      {values.reminder === "own" && (
        <TextField
          label="Remind at"
          type="datetime-local"
          value={values.remindAt}
          onChange={(event) => set({ remindAt: event.target.value })}
        />
      )}
    </>
  );
}
