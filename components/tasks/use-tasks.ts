import { useEffect, useState } from "react";
import { listTasks, setTaskStatus } from "@/app/(crm)/tasks/actions";
import { notifyError } from "@/components/ui/toast";
import type { Task, TaskView } from "@/lib/tasks/schema";
import { dayFromNow } from "./due-words";
import { notifyTasksDone } from "./undo";

export type TaskPage = {
  items: Task[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
};

type Step = { id: string; action: "done" | "reopen" } | { id: string; action: "snooze"; until: string };

const FAILED = "The task could not be changed. Check the connection and try again.";

/** The rows of a list of tasks, and what is done to one at a time: at once on the screen, and back when it fails. */
export function useTasks(
  firstPage: TaskPage,
  { view, isEverybody, timeZone }: { view: TaskView; isEverybody: boolean; timeZone: string },
) {
  const [rows, setRows] = useState(firstPage.items);
  const [cursor, setCursor] = useState(firstPage.nextCursor);
  useEffect(() => {
    setRows(firstPage.items);
    setCursor(firstPage.nextCursor);
  }, [firstPage]);

  async function loadMore() {
    if (!cursor) return;
    const whose = isEverybody ? {} : { assignedToId: ["me" as const] };
    const page = await listTasks({ view, cursor, limit: 100, ...whose }).catch(() => undefined);
    if (!page?.ok) return notifyError(page?.error.detail ?? "The rest could not be loaded. Try again.");
    setRows((before) => [...before, ...page.data.items]);
    setCursor(page.data.nextCursor);
  }

  async function act(task: Task, step: Step, sentence: string) {
    const before = rows;
    setRows(before.filter(({ id }) => id !== task.id));
    const done = await setTaskStatus(step).catch(() => undefined);
    if (done?.ok) return notifyTasksDone(sentence, done.entryId, [task]);
    setRows(before);
    notifyError(done?.error.detail ?? FAILED);
  }

  return {
    rows,
    hasMore: cursor !== null,
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
