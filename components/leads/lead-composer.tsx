"use client";

import dynamic from "next/dynamic";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { NoteComposer } from "@/components/notes/note-composer";
import { notifyTasksDone } from "@/components/tasks/undo";
import { classNames } from "@/components/ui/class-names";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useLeadKeys } from "./use-lead-keys";
import { useVocabulary } from "./vocabulary";

const loading = () => (
  <div className="p-3">
    <SkeletonLines lines={4} />
  </div>
);
const LogForm = dynamic(
  () => import("@/components/activities/log-form").then((module) => module.LogForm),
  {
    ssr: false,
    loading,
  },
);

const TaskForm = dynamic(
  () => import("@/components/tasks/task-form").then((module) => module.TaskForm),
  {
    ssr: false,
    loading,
  },
);

const allTabs = [
  { id: "note", label: "Note", key: "n" },
  { id: "call", label: "Call", key: "c" },
  { id: "task", label: "Task", key: "t" },
] as const;
type TabId = (typeof allTabs)[number]["id"];

/** Where something is added to a lead: a note, a call that took place, what is to be done. N, C and T go there from anywhere on the page, E to its facts. */
export function LeadComposer({ leadId, name }: { leadId: string; name: string }) {
  const { can } = useVocabulary();
  const id = useId();
  const [open, setOpen] = useState<TabId>("note");
  const [focusTurn, setFocusTurn] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const canWrite = can("leads:write");
  const tabs = allTabs.filter((tab) => tab.id !== "task" || can("tasks:write"));
  useLeadKeys(
    canWrite
      ? {
          e: editFacts,
          ...Object.fromEntries(
            tabs.map((tab) => [
              tab.key,
              () => {
                setOpen(tab.id);
                setFocusTurn((turn) => turn + 1);
              },
            ]),
          ),
        }
      : {},
  );
  if (!canWrite) return null;

  // Back to where notes are written, without taking the focus there: a phone would bring up its keyboard.
  function close() {
    setOpen("note");
    setFocusTurn(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === open);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    setOpen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next.id}]`)?.focus();
  }

  return (
    <div className="rounded-lg border border-border bg-surface focus-within:border-accent">
      <div
        ref={list}
        role="tablist"
        aria-label="Add to this lead"
        onKeyDown={onKeyDown}
        className="flex gap-4 border-b border-separator px-3"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            id={`${id}-${tab.id}`}
            aria-selected={open === tab.id}
            aria-controls={`${id}-panel`}
            aria-keyshortcuts={tab.key}
            title={`${tab.label} (${tab.key.toUpperCase()})`}
            tabIndex={open === tab.id ? 0 : -1}
            onClick={() => setOpen(tab.id)}
            className={classNames(
              "-mb-px flex h-11 min-w-11 items-center justify-center border-b-2 text-sm font-medium md:h-9 md:min-w-0",
              open === tab.id
                ? "border-accent text-foreground"
                : "border-transparent text-muted hover:text-foreground",
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        {open === "note" && <NoteComposer leadId={leadId} focusTurn={focusTurn} />}
        {open === "call" && <LogForm leadId={leadId} focusTurn={focusTurn} onDone={close} />}
        {open === "task" && (
          <div className="p-3">
            <TaskForm
              lead={{ id: leadId, name }}
              onSaved={(task, entryId) => {
                notifyTasksDone("Task added", entryId, [task]);
                close();
              }}
              onCancel={close}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** Opens the first of the lead's facts; Tab goes on to the next. */
const editFacts = () =>
  document
    .querySelector<HTMLElement>('section[aria-label="Facts"] button[aria-label^="Edit"]')
    ?.click();
