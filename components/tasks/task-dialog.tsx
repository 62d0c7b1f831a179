"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Task } from "@/lib/tasks/schema";
import { TaskForm } from "./task-form";
import { notifyTasksDone } from "./undo";

/** All facts of a task, to look at and to change. */
export function TaskDialog({ task, onClose }: { task: Task | "new"; onClose: () => void }) {
  const isNew = task === "new";
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isNew ? "New task" : "Task"}
      size="lg"
    >
      <TaskForm
        {...(!isNew && { task })}
        onCancel={onClose}
        onSaved={(saved, entryId) => {
          notifyTasksDone(isNew ? `${saved.title} added` : `${saved.title} saved`, entryId, [saved]);
          onClose();
        }}
      />
    </Dialog>
  );
}
