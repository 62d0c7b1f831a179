import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Upcoming } from "@/lib/dashboard/schema";
import { formatNumber } from "@/lib/format";

/** Open tasks that are late or due today, the latest first. */
export function DueTasks({ items, overdue, today }: NonNullable<Upcoming["dueTasks"]>) {
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
          <li key={task.id}>
            <Link
              href={`/tasks?task=${task.id}`}
              className="-mx-2 flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-row-hover md:min-h-10"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{task.title}</span>
                <span className="block truncate text-xs text-muted">
                  {[task.lead?.name, task.assignedTo?.name ?? "Unassigned"].filter(Boolean).join(" · ")}
                </span>
              </span>
              {task.dueAt && (
                <RelativeTime
                  at={task.dueAt}
                  className={
                    new Date(task.dueAt) < new Date()
                      ? "shrink-0 text-right text-xs font-medium text-danger"
                      : "shrink-0 text-right text-xs text-muted"
                  }
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex gap-4 text-sm font-medium text-accent">
        {overdue > 0 && (
          <Link href="/tasks?view=overdue" className="hover:underline">
            {formatNumber(overdue)} overdue
          </Link>
        )}
        {today > 0 && (
          <Link href="/tasks?view=today" className="hover:underline">
            {formatNumber(today)} due today
          </Link>
        )}
      </p>
    </>
  );
}
