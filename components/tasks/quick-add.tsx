"use client";

import { Plus } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { createTask, understandTask } from "@/app/(crm)/tasks/actions";
import { useFormat } from "@/components/ui/format";
import { notifyError } from "@/components/ui/toast";
import { recurrenceWords } from "@/lib/tasks/recur-words";
import type { Task } from "@/lib/tasks/schema";
import { priorityLabels } from "@/lib/tasks/sets";
import { dueWords } from "./due-words";
import { notifyTasksDone } from "./undo";

type Understood = Extract<Awaited<ReturnType<typeof understandTask>>, { ok: true }>["data"];

const PAUSE_MS = 200;

/** A task in one line of words; what was understood stands below it before Enter adds it. */
export function QuickAdd({
  timeZone,
  field,
}: {
  timeZone: string;
  field: RefObject<HTMLInputElement | null>;
}) {
  const [text, setText] = useState("");
  const [read, setRead] = useState<{ text: string; answer: Understood }>();
  const [leadId, setLeadId] = useState<string>();
  const [isPending, setPending] = useState(false);
  const latest = useRef("");
  const shown = read && text.trim() !== "" ? read.answer : undefined;

  useEffect(() => {
    latest.current = text;
    if (text.trim() === "") return;
    const timer = window.setTimeout(async () => {
      const answer = await understandTask({ text }).catch(() => undefined);
      if (answer?.ok && latest.current === text) setRead({ text, answer: answer.data });
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);

  async function add() {
    if (isPending || text.trim() === "") return;
    setPending(true);
    const answer = read?.text === text ? read.answer : await readNow(text);
    const done = answer && (await createTask(inputOf(answer, leadId)).catch(() => undefined));
    setPending(false);
    if (!done?.ok)
      return notifyError(
        done?.error.detail ?? "The task could not be added. It is still here; try again.",
      );
    setText("");
    setRead(undefined);
    setLeadId(undefined);
    notifyTasksDone(`${done.data.title} added`, done.entryId, [done.data]);
  }

  return (
    <form
      aria-label="New task"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      className="px-4 pt-3"
    >
      <div className="relative">
        <Plus
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
          aria-hidden
        />
        <input
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label="Add a task in words"
          placeholder="Add a task: call Ana tomorrow 3pm"
          maxLength={500}
          autoComplete="off"
          className="input w-full pl-9"
        />
      </div>
      <div
        role="status"
        className="flex min-h-7 flex-wrap items-center gap-x-3 pt-1 text-sm text-muted"
      >
        {shown && <Meaning {...{ shown, timeZone, leadId }} onPick={setLeadId} />}
      </div>
    </form>
  );
}

function Meaning({
  shown,
  timeZone,
  leadId,
  onPick,
}: {
  shown: Understood;
  timeZone: string;
  leadId: string | undefined;
  onPick: (id: string) => void;
}) {
  const format = useFormat();
  const facts = [
    shown.dueAt || shown.dueOn
      ? dueWords(
          { dueAt: shown.dueAt ?? `${shown.dueOn}T12:00:00Z`, dueOn: shown.dueOn },
          { format, timeZone },
        )
      : "No date",
    shown.recurrence && recurrenceWords(shown.recurrence, format),
    shown.priority && priorityLabels[shown.priority],
    shown.assignedTo?.name,
    shown.lead && `about ${shown.lead.name}`,
    shown.unknownAssignee && `nobody is called @${shown.unknownAssignee}`,
  ].filter(Boolean);
  return (
    <>
      <span>
        <span className="font-medium text-foreground">{shown.title || "…"}</span> · {facts.join(" · ")}
      </span>
      {shown.leadChoices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-pressed={leadId === choice.id}
          onClick={() => onPick(choice.id)}
          className="cursor-pointer rounded-md border border-border px-2 text-xs leading-6 hover:bg-default aria-pressed:border-accent aria-pressed:text-accent"
        >
          {choice.name}
          {choice.detail && <span className="text-muted"> {choice.detail}</span>}
        </button>
      ))}
    </>
  );
}

async function readNow(text: string): Promise<Understood | undefined> {
  const answer = await understandTask({ text }).catch(() => undefined);
  return answer?.ok ? answer.data : undefined;
}

function inputOf(read: Understood, leadId: string | undefined): Parameters<typeof createTask>[0] {
  const due: Partial<Pick<Task, "dueAt" | "dueOn">> = read.dueOn
    ? { dueOn: read.dueOn }
    : { dueAt: read.dueAt };
  return {
    title: read.title,
    ...due,
    recurrence: read.recurrence,
    leadId: leadId ?? read.lead?.id ?? null,
    ...(read.priority && { priority: read.priority }),
    ...(read.assignedTo && { assignedToId: read.assignedTo.id }),
  };
}
