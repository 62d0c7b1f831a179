import { Circle, CircleCheck, Repeat } from "lucide-react";
import { CallLink } from "@/components/leads/call-link";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import type { Column } from "@/components/ui/data-table";
import { useFormat } from "@/components/ui/format";
import type { Task } from "@/lib/tasks/schema";
import { priorityLabels } from "@/lib/tasks/sets";
import { dueWords, isLate } from "./due-words";

interface ColumnsProps {
  timeZone: string;
  canWrite: boolean;
  onFinish: (task: Task) => void;
}

export const taskColumns = ({ timeZone, canWrite, onFinish }: ColumnsProps): Column<Task>[] => [
  {
    id: "title",
    header: "Task",
    width: 280,
    grow: 2,
    isFixed: true,
    cell: (task) => (
      <span className="flex min-w-0 items-center gap-2">
        <FinishButton {...{ task, canWrite, onFinish }} />
        <TaskTitle task={task} />
      </span>
    ),
  },
  {
    id: "lead",
    header: "Lead",
    width: 160,
    grow: 1,
    cell: (task) => <span className="truncate">{task.lead?.name ?? "–"}</span>,
  },
  {
    id: "dueAt",
    header: "Due",
    width: 150,
    cell: (task) => <Due {...{ task, timeZone }} />,
  },
  {
    id: "priority",
    header: "Priority",
    width: 90,
    cell: ({ priority }) => (
      <span className={classNames(priority === "urgent" && "font-medium text-danger-soft-foreground")}>
        {priorityLabels[priority]}
      </span>
    ),
  },
  {
    id: "assignedTo",
    header: "Assignee",
    width: 160,
    cell: ({ assignedTo }) =>
      assignedTo ? (
        <span className="flex min-w-0 items-center gap-2">
          <Avatar name={assignedTo.name} src={assignedTo.avatarUrl} size="sm" />
          <span className="truncate">{assignedTo.name}</span>
        </span>
      ) : (
        "–"
      ),
  },
];

/** A task on a phone, in two lines. */
export function TaskCard({ task, timeZone, canWrite, onFinish }: ColumnsProps & { task: Task }) {
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2">
      <FinishButton {...{ task, canWrite, onFinish }} />
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 items-center">
          <TaskTitle task={task} />
        </span>
        <span className="flex gap-2 text-sm text-muted">
          <Due {...{ task, timeZone }} />
          {task.lead && <span className="min-w-0 truncate">{task.lead.name}</span>}
        </span>
      </span>
      {task.lead && <CallLink name={task.lead.name} phone={task.lead.phone} />}
    </span>
  );
}

const TaskTitle = ({ task }: { task: Task }) => (
  <>
    <span
      className={classNames(
        "truncate font-medium",
        task.status === "done" && "text-muted line-through",
      )}
    >
      {task.title}
    </span>
    {task.recurrence && (
      <Repeat aria-label="Comes again" className="ml-1.5 size-3.5 shrink-0 text-muted" />
    )}
  </>
);

function Due({ task, timeZone }: { task: Task; timeZone: string }) {
  const format = useFormat();
  return (
    <span
      className={classNames(
        "whitespace-nowrap tabular-nums",
        isLate(task) ? "text-danger-soft-foreground" : "text-muted",
      )}
    >
      {dueWords(task, { format, timeZone })}
    </span>
  );
}

function FinishButton({ task, canWrite, onFinish }: Omit<ColumnsProps, "timeZone"> & { task: Task }) {
  const isDone = task.status === "done";
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <button
      type="button"
      disabled={!canWrite}
      onClick={() => onFinish(task)}
      aria-label={isDone ? `Open ${task.title} again` : `Finish ${task.title}`}
      title={isDone ? "Open again" : "Done (D)"}
      className="grid size-7 shrink-0 cursor-pointer place-content-center rounded-full text-muted hover:text-accent phone:size-11"
    >
      <Icon className={classNames("size-4.5", isDone && "text-success-soft-foreground")} aria-hidden />
    </button>
  );
}
