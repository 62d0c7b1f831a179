"use client";

import { useCallback, useEffect, useState } from "react";
import { listTasks, setTaskStatus } from "@/app/(crm)/tasks/actions";
import { useVocabulary } from "@/components/leads/vocabulary";
import { useLive } from "@/components/live/use-live";
import { Button } from "@/components/ui/button";
import { notifyError } from "@/components/ui/toast";
import type { Task } from "@/lib/tasks/schema";
import { TaskCard } from "./task-columns";
import { TaskDialog } from "./task-dialog";
import { notifyTasksDone } from "./undo";

const SHOWN = 20;

/** What is still to be done for a lead, the next first. Nothing stands here while there is nothing. */
export function LeadTasks({ leadId }: { leadId: string }) {
  const { can, timeZone } = useVocabulary();
  const [tasks, setTasks] = useState<Task[]>([]);
  const [edited, setEdited] = useState<Task>();
  const canWrite = can("tasks:write");

  const read = useCallback(async () => {
    const page = await listTasks({
      leadId: [leadId],
      status: ["todo", "in_progress"],
      sort: "dueAt",
      limit: SHOWN,
      count: false,
    });
    if (page.ok) setTasks(page.data.items);
  }, [leadId]);
  const load = useCallback(() => read().catch(() => undefined), [read]);

  useEffect(() => {
    void load();
  }, [load]);

  // Whatever happens to a task is told of its lead too.
  useLive(
    ({ resource, ids }) => resource === "leads" && (ids.length === 0 || ids.includes(leadId)),
    read,
  );

  async function finish(task: Task) {
    setTasks(tasks.filter(({ id }) => id !== task.id));
    const done = await setTaskStatus({ id: task.id, action: "done" }).catch(() => undefined);
    if (done?.ok) return notifyTasksDone(`${task.title} is done`, done.entryId, [task]);
    void load();
    notifyError(done?.error.detail ?? "The task could not be changed. Try again.");
  }

  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={`tasks-${leadId}`}>
      <h2 id={`tasks-${leadId}`} className="flex h-8 items-center text-sm font-medium">
        Tasks
      </h2>
      <ul aria-label="Open tasks" className="flex flex-col text-sm">
        {tasks.map((task) => (
          <li key={task.id} className="flex min-h-11 items-center gap-2">
            <TaskCard
              task={{ ...task, lead: null }}
              {...{ timeZone, canWrite }}
              onFinish={() => void finish(task)}
            />
            {canWrite && (
              <Button
                onPress={() => setEdited(task)}
                aria-label={`Edit ${task.title}`}
                variant="ghost"
                size="sm"
              >
                Edit
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && <TaskDialog task={edited} onClose={() => setEdited(undefined)} />}
    </section>
  );
}
