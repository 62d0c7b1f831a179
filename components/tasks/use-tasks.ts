import { useCallback } from "react";
import { listTasks, setTaskStatus } from "@/app/(crm)/tasks/actions";
import { notifyError } from "@/components/ui/toast";
import { type Page, usePages } from "@/components/ui/use-pages";
import type { Task, TaskView } from "@/lib/tasks/schema";
import { dayFromNow } from "./due-words";
import { notifyTasksDone } from "./undo";

export type TaskPage = Page<Task>;

type Step = { id: string; action: "done" | "reopen" } | { id: string; action: "snooze"; until: string };

const FAILED = "The task could not be changed. Check the connection and try again.";

/** The rows of a list of tasks, and what is done to one at a time: at once on the screen, and back when it fails. */
export function useTasks(
  firstPage: TaskPage,
  { view, isEverybody, timeZone }: { view: TaskView; isEverybody: boolean; timeZone: string },
) {
  const read = useCallback(
    async (cursor: string) => {
      const whose = isEverybody ? {} : { assignedToId: ["me" as const] };
      const page = await listTasks({ view, cursor, limit: 100, ...whose }).catch(() => undefined);
      if (page?.ok) return page.data;
      notifyError(page?.error.detail ?? "The rest could not be loaded. Try again.");
      return undefined;
    },
    [view, isEverybody],
  );
  const { rows, hasMore, loadMore, patch } = usePages(firstPage, `${view} ${isEverybody}`, read);

  async function act(task: Task, step: Step, sentence: string) {
    const putBack = patch(new Set([task.id]), () => undefined);
    const done = await setTaskStatus(step).catch(() => undefined);
    if (done?.ok) return notifyTasksDone(sentence, done.entryId, [task]);
    putBack();
    notifyError(done?.error.detail ?? FAILED);
  }

  return {
    rows,
    hasMore,
    loadMore,
    /** What is done is opened again. */
    finish: (task: Task) =>
      task.status === "done" || task.status === "cancelled"
        ? act(task, { id: task.id, action: "reopen" }, `${task.title} is open again`)
        : act(task, { id: task.id, action: "done" }, `${task.title} is done`),
    snooze: (task: Task, days: number) => {
      const until = dayFromNow(days, timeZone);
      const words = days === 1 ? "tomorrow" : "next week";
      return act(task, { id: task.id, action: "snooze", until }, `${task.title} waits until ${words}`);
    },
  };
}
