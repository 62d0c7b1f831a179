import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { CallLink } from "@/components/leads/call-link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Upcoming } from "@/lib/dashboard/schema";
import type { Format } from "@/lib/format";
import type { Task } from "@/lib/tasks/schema";

/** Open tasks that are late or due today, the latest first. */
export function DueTasks({
  items,
  overdue,
  today,
  format,
}: NonNullable<Upcoming["dueTasks"]> & { format: Format }) {
  if (items.length === 0)
    return (
      <EmptyState icon={<CircleCheck />} title="Nothing is due">
        Tasks that are late or due today are listed here.
      </EmptyState>
    );
  return (
    <>
      <ul aria-label="Due tasks" className="divide-y divide-separator">
        {items.map((task) => (
          <li
            key={task.id}
            className="relative -mx-2 flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-row-hover md:min-h-10"
          >
            <span className="min-w-0 flex-1">
              <TaskTitle task={task} />
              <span className="block truncate text-xs text-muted">
                {[task.lead?.name, task.assignedTo?.name ?? "Unassigned"].filter(Boolean).join(" · ")}
              </span>
            </span>
            {task.dueAt && <Due at={task.dueAt} />}
            {task.lead && <CallLink name={task.lead.name} phone={task.lead.phone} />}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        <Link href="/tasks?view=overdue&who=all" className="text-link hover:underline">
          {format.number(overdue)} overdue
        </Link>
        {" · "}
        <Link href="/tasks?view=today&who=all" className="text-link hover:underline">
          {format.number(today)} due today
        </Link>
      </p>
    </>
  );
}

/** What is to be done, which opens the lead it is about, or else itself. */
function TaskTitle({ task }: { task: Task }) {
  const className = "block truncate font-medium";
  const href = task.lead ? `/leads/${task.lead.id}` : `/tasks?task=${task.id}`;
  return (
    <Link href={href} className={`${className} after:absolute after:inset-0`}>
      {task.title}
    </Link>
  );
}

function Due({ at }: { at: string }) {
  const isLate = new Date(at) < new Date();
  return (
    <RelativeTime
      at={at}
      className={`shrink-0 text-right text-xs ${isLate ? "font-medium text-danger" : "text-muted"}`}
    />
  );
}
