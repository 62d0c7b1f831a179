"use client";

import { CircleCheck, Plus } from "lucide-react";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { LeadPanel } from "@/components/leads/lead-panel";
import { useLeadKeys } from "@/components/leads/use-lead-keys";
import { closeInUrl, openInUrl } from "@/components/leads/use-lead-url";
import { useUrlValue } from "@/components/leads/use-url-value";
import { useVocabulary } from "@/components/leads/vocabulary";
import { Button } from "@/components/ui/button";
import { DataTable, NO_SELECTION, type Selection } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Task, TaskCounts, TaskView } from "@/lib/tasks/schema";
import { QuickAdd } from "./quick-add";
import { TaskCard, taskColumns } from "./task-columns";
import { TaskDialog } from "./task-dialog";
import { TasksBulkBar } from "./tasks-bulk-bar";
import { type TaskPage, useTasks } from "./use-tasks";

interface TaskListProps {
  view: TaskView;
  isEverybody: boolean;
  counts: TaskCounts;
  firstPage: TaskPage;
  /** The task a link led to. */
  opened: Task | undefined;
}

/** The tasks of a view: a day can be worked through by keys, from one lead to the next. */
export function TaskList({ view, isEverybody, counts, firstPage, opened }: TaskListProps) {
  const { can, timeZone } = useVocabulary();
  const tasks = useTasks(firstPage, { view, isEverybody, timeZone });
  const { rows } = tasks;
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const [edited, setEdited] = useState<Task | "new" | undefined>(opened);
  const [current, setCurrent] = useState<string>();
  const leadId = useUrlValue("lead");
  const quickAdd = useRef<HTMLInputElement>(null);
  const canWrite = can("tasks:write");

  function open(task: Task | undefined) {
    if (!task) return leadId ? closeInUrl("lead") : undefined;
    setCurrent(task.id);
    if (task.lead) openInUrl("lead", task.lead.id, leadId ? "replace" : "push");
    else {
      if (leadId) closeInUrl("lead");
      setEdited(task);
    }
  }

  /** The task in hand: that of the open lead, else the row with the focus. */
  function inHand(): Task | undefined {
    if (leadId && current) return rows.find(({ id }) => id === current);
    const row = document.activeElement?.closest<HTMLElement>("[data-index]");
    return row ? rows[Number(row.dataset.index)] : undefined;
  }

  function step(by: 1 | -1) {
    const at = rows.findIndex(({ id }) => id === current);
    const next = rows[at + by];
    if (next) open(next);
  }

  /** Does something to the task in hand and goes on to the next one. */
  function through(act: (task: Task) => unknown) {
    const task = inHand();
    if (!task || !canWrite) return;
    const next = rows[rows.indexOf(task) + 1];
    if (leadId) open(next);
    void act(task);
  }

  useLeadKeys({
    d: () => through(tasks.finish),
    s: () => through((task) => tasks.snooze(task, 1)),
    a: () => quickAdd.current?.focus(),
    ...(leadId && current && { j: () => step(1), k: () => step(-1) }),
  });

  const columns = useMemo(
    () => taskColumns({ timeZone, canWrite, onFinish: tasks.finish }),
    [timeZone, canWrite, tasks.finish],
  );
  return (
    <>
      <PageHeader
        title="Tasks"
        actions={
          canWrite && (
            <Button variant="primary" onPress={() => setEdited("new")} aria-label="New task">
              <Plus aria-hidden />
              <span className="phone:hidden">New task</span>
            </Button>
          )
        }
      />
      {canWrite && <QuickAdd {...{ timeZone }} field={quickAdd} />}
      <div className="flex items-end justify-between gap-4 border-b border-border px-4">
        <div className="min-w-0 flex-1">
          <Tabs label="Which tasks" tabs={tabsOf(view, isEverybody, counts)} hasLine={false} />
        </div>
        {view !== "my-day" && (
          <Link
            href={`/tasks?view=${view}${isEverybody ? "" : "&who=all"}`}
            className="pb-2 text-sm whitespace-nowrap text-link hover:underline"
          >
            {isEverybody ? "Only mine" : "Everybody's"}
          </Link>
        )}
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <DataTable
          label="Tasks"
          rows={rows}
          rowId={idOf}
          rowName={titleOf}
          columns={columns}
          renderCard={(task) => <TaskCard {...{ task, timeZone, canWrite }} onFinish={tasks.finish} />}
          selection={selection}
          onSelect={canWrite ? setSelection : undefined}
          openId={leadId ? current : undefined}
          onOpen={open}
          hasMore={tasks.hasMore}
          onLoadMore={tasks.loadMore}
          empty={
            <EmptyState
              icon={<CircleCheck />}
              title={view === "done" ? "Nothing done yet" : "All done"}
            >
              {view === "done"
                ? "What you finish is kept here."
                : "Add what comes next in the line above, or press A."}
            </EmptyState>
          }
        />
        <TasksBulkBar
          tasks={rows.filter(({ id }) => selection.ids.has(id))}
          onDone={() => setSelection(NO_SELECTION)}
        />
      </div>
      {leadId && <LeadPanel leadId={leadId} rows={[]} patch={() => () => undefined} />}
      {edited && <TaskDialog task={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

const idOf = (task: Task) => task.id;
const titleOf = (task: Task) => task.title;

function tabsOf(view: TaskView, isEverybody: boolean, counts: TaskCounts) {
  const who = isEverybody ? "&who=all" : "";
  const tab = (value: TaskView, label: string, count?: number) => ({
    label,
    href: value === "my-day" ? "/tasks" : `/tasks?view=${value}${who}`,
    isCurrent: view === value,
    ...(count !== undefined && { count }),
  });
  return [
    tab("my-day", "My day", isEverybody ? undefined : counts.overdue + counts.today),
    tab("overdue", "Overdue", counts.overdue),
    tab("today", "Today", counts.today),
    tab("upcoming", "Upcoming", counts.upcoming),
    tab("done", "Done"),
  ];
}
