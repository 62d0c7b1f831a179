"use client";

import { bulkUpdateTasks } from "@/app/(crm)/tasks/actions";
import { useVocabulary } from "@/components/leads/vocabulary";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format";
import { MenuButton } from "@/components/ui/menu-button";
import { notifyError } from "@/components/ui/toast";
import type { Task } from "@/lib/tasks/schema";
import { dayFromNow } from "./due-words";
import { notifyTasksDone } from "./undo";

type Input = Parameters<typeof bulkUpdateTasks>[0];

/** What can be done with the tasks that are selected; each has its undo. */
export function TasksBulkBar({ tasks, onDone }: { tasks: Task[]; onDone: () => void }) {
  const format = useFormat();
  const { assignees, timeZone } = useVocabulary();
  const ids = tasks.map(({ id }) => id);

  async function run(change: Omit<Input, "ids">, words: string) {
    onDone();
    const done = await bulkUpdateTasks({ ids, ...change } as Input).catch(() => undefined);
    if (!done?.ok)
      return notifyError(done?.error.detail ?? "The tasks could not be changed. Try again.");
    notifyTasksDone(`${format.count(done.data.affected, "task")} ${words}`, done.data.entryId, tasks);
  }

  const move = (days: number, words: string) =>
    run({ action: "move", dueOn: dayFromNow(days, timeZone) }, `moved to ${words}`);
  return (
    <BulkBar count={tasks.length} onClear={onDone}>
      <Button variant="ghost" onPress={() => void run({ action: "complete" }, "done")}>
        Done
      </Button>
      <MenuButton
        label="Move"
        actions={[
          { id: "today", label: "To today", onAction: () => void move(0, "today") },
          { id: "tomorrow", label: "To tomorrow", onAction: () => void move(1, "tomorrow") },
          { id: "week", label: "To next week", onAction: () => void move(7, "next week") },
        ]}
      >
        Move
      </MenuButton>
      <MenuButton
        label="Assign"
        actions={assignees.map(({ id, name }) => ({
          id,
          label: name,
          onAction: () => void run({ action: "reassign", assignedToId: id }, `given to ${name}`),
        }))}
      >
        Assign
      </MenuButton>
      <Button variant="ghost" onPress={() => void run({ action: "delete" }, "moved to the bin")}>
        Delete
      </Button>
    </BulkBar>
  );
}
