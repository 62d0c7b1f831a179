"use client";

import { useState } from "react";
import { createTask, updateTask } from "@/app/(crm)/tasks/actions";
import type { Task } from "@/lib/tasks/schema";
import { fittingReminders, inputOf, type TaskValues } from "./task-values";
import { announceTasks } from "./undo";

const FAILED = "The task could not be saved. What you typed is still here; try again.";

/** The state of a task's form, and how it is saved. */
export function useTaskForm({
  initial,
  task,
  timeZone,
  onSaved,
}: {
  initial: TaskValues;
  /** The task that is edited; a new one without it. */
  task?: Task;
  timeZone: string;
  onSaved: (task: Task, entryId?: string) => void;
}) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  function set(change: Partial<TaskValues>) {
    setErrors({});
    setProblem(undefined);
    setValues((before) => {
      const after = { ...before, ...change };
      if (!after.day) Object.assign(after, { time: "", repeat: "never" });
      if (!fittingReminders(after).includes(after.reminder)) after.reminder = "none";
      return after;
    });
  }

  async function submit() {
    if (isPending) return;
    if (!values.title.trim()) return setErrors({ title: "Say what is to be done." });
    setPending(true);
    const input = inputOf(values, timeZone);
    const saved = await (task
      ? updateTask({ id: task.id, version: task.version, ...input })
      : createTask(input)
    ).catch(() => undefined);
    setPending(false);
    if (!saved?.ok) {
      setErrors(saved?.error.fields ?? {});
      return setProblem(saved?.error.detail ?? FAILED);
    }
    announceTasks([saved.data]);
    onSaved(saved.data, saved.entryId);
  }

  return { values, set, errors, problem, isPending, submit };
}
