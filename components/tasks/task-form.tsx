"use client";

import { useVocabulary } from "@/components/leads/vocabulary";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import type { Task } from "@/lib/tasks/schema";
import { priorityLabels, taskPriorities } from "@/lib/tasks/sets";
import { LeadField } from "./lead-field";
import { ReminderField } from "./reminder-field";
import { RepeatFields } from "./repeat-fields";
import { emptyTask, type TaskValues, valuesOf } from "./task-values";
import { useTaskForm } from "./use-task-form";

/**
 * All facts of a task: a new one, or one that is there. With `lead` it is about that lead, otherwise one can be chosen.
 * Stands inside a VocabularyProvider.
 */
export function TaskForm({
  task,
  lead,
  initial,
  onSaved,
  onCancel,
}: {
  task?: Task;
  lead?: { id: string; name: string };
  /** What a new task begins with. */
  initial?: Partial<TaskValues>;
  onSaved: (task: Task, entryId?: string) => void;
  onCancel?: () => void;
}) {
  const { timeZone, userId, assignees } = useVocabulary();
  const form = useTaskForm({
    initial: task
      ? valuesOf(task, timeZone)
      : emptyTask(userId ?? "", { leadId: lead?.id ?? null, ...initial }),
    task,
    timeZone,
    onSaved,
  });
  const { values, set, errors } = form;
  const field = (name: "title" | "description" | "day" | "time", error?: string) => ({
    value: values[name],
    error: errors[name] ?? error,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <FormError>{form.problem}</FormError>
      <TextField {...field("title")} label="Task" autoFocus maxLength={200} />
      <div className="grid grid-cols-2 gap-4">
        <TextField {...field("day", errors.dueAt ?? errors.dueOn)} label="Due" type="date" />
        <TextField {...field("time")} label="Time" type="time" disabled={!values.day} />
        <ReminderField values={values} set={set} error={errors.remindAt} />
        <SelectField
          label="Priority"
          value={values.priority}
          onChange={(event) => set({ priority: event.target.value as TaskValues["priority"] })}
          options={taskPriorities.map((value) => ({ value, label: priorityLabels[value] }))}
        />
        <RepeatFields values={values} set={set} error={errors.recurrence} />
        <SelectField
          label="Assignee"
          value={values.assignedToId}
          error={errors.assignedToId}
          placeholder="Nobody"
          onChange={(event) => set({ assignedToId: event.target.value })}
          options={assignees.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {!lead && (
          <LeadField
            lead={task?.lead ?? null}
            onPick={(leadId) => set({ leadId })}
            error={errors.leadId}
          />
        )}
      </div>
      <TextAreaField {...field("description")} label="Notes" rows={3} maxLength={10_000} />
      <div className="flex justify-end gap-2">
        {onCancel && (
          <Button variant="ghost" onPress={onCancel}>
            Cancel
          </Button>
        )}
        <Button variant="primary" type="submit" isPending={form.isPending}>
          {task ? "Save" : "Add task"}
        </Button>
      </div>
    </form>
  );
}
