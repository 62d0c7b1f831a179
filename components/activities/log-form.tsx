"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { logActivity, updateActivity } from "@/app/(crm)/leads/actions";
import { notifyDone } from "@/components/leads/undo";
import { useVocabulary } from "@/components/leads/vocabulary";
import { announceChange } from "@/components/live/changes";
import { Button } from "@/components/ui/button";
import { keepDraft, readDraft } from "@/components/ui/drafts";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Segmented } from "@/components/ui/segmented";
import { type LoggedKind, outcomesByKind } from "@/lib/activities/logged-kinds";
import type { LoggedEvent } from "@/lib/activities/schema";
import type { Problem } from "@/lib/operations/errors";
import { kindNames, outcomeLabels } from "./activity-labels";
import { type LogDraft, lengthIn, localTime, startOf, timeIn } from "./log-draft";
import { loggedWords } from "./logged-words";

type Logged = LoggedEvent & { activityId: string };

const FAILED = "This could not be saved. It is still here; try again.";
const kindOptions: { value: LoggedKind; label: string }[] = [
  { value: "call", label: "Call" },
  { value: "meeting", label: "Meeting" },
  { value: "email", label: "Email" },
  { value: "text", label: "Text" },
];

/** Logs what happened outside of Rapport, or corrects what was logged. */
export function LogForm({
  leadId,
  logged,
  focusTurn = 0,
  onDone,
  onCancel,
}: {
  leadId: string;
  logged?: Logged;
  focusTurn?: number;
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const { draft, change, clear } = useLogDraft(leadId, logged);
  const [problem, setProblem] = useState<Pick<Problem, "detail" | "fields">>();
  const [isPending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was begun with, so that a change of others is shown before it is written over.
  const [begun] = useState(logged);
  const [theirs, setTheirs] = useState<Logged>();
  const seen = theirs ?? begun;
  const fields = problem?.fields ?? {};
  const outcomes = outcomesByKind[draft.kind];

  useEffect(() => {
    if (focusTurn > 0) form.current?.querySelector<HTMLElement>("select, textarea")?.focus();
  }, [focusTurn]);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (isPending) return;
    const durationSeconds = lengthIn(draft.length);
    if (durationSeconds === undefined)
      return setProblem({
        detail: "Say the length in minutes, such as 12 or 12:30.",
        fields: { durationSeconds: "Minutes, such as 12 or 12:30." },
      });
    setPending(true);
    const facts = {
      direction: draft.direction,
      outcome: draft.outcome || null,
      durationSeconds,
      notes: draft.notes,
      ...timeIn(draft, begun),
    };
    const done = await (seen
      ? updateActivity({ id: seen.activityId, version: seen.version, ...facts })
      : logActivity({ leadId, kind: draft.kind, ...facts })
    ).catch(() => undefined);
    setPending(false);
    if (done?.ok === false && done.error.code === "conflict") setTheirs(done.error.data as Logged);
    if (!done?.ok) return setProblem(done?.error ?? { detail: FAILED });
    setProblem(undefined);
    clear();
    if (logged) announceChange({ resource: "leads", ids: [leadId] });
    else notifyDone(`Logged ${kindNames[draft.kind]}`, done.entryId, [leadId]);
    onDone?.();
  }

  return (
    <form
      ref={form}
      aria-label={logged ? `Edit ${kindNames[logged.kind]}` : "Log a call"}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit(event);
        if (event.key !== "Escape" || !onCancel) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-col gap-3 p-3 whitespace-normal"
    >
      {problem && Object.keys(fields).length === 0 && <FormError>{problem.detail}</FormError>}
      {theirs && <AsItIsNow logged={theirs} />}
      <div className="flex flex-wrap gap-2">
        {!logged && (
          <Segmented
            label="What happened"
            options={kindOptions}
            value={draft.kind}
            onChange={(kind) => change({ kind, outcome: "", direction: "out" })}
          />
        )}
        {draft.kind !== "meeting" && (
          <Segmented
            label="Direction"
            options={[
              { value: "out", label: "Outgoing" },
              { value: "in", label: "Incoming" },
            ]}
            value={draft.direction}
            onChange={(direction) => change({ direction })}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {outcomes.length > 0 && (
          <SelectField
            label="Outcome"
            placeholder="Not said"
            options={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
            value={draft.outcome}
            error={fields.outcome}
            onChange={(event) => change({ outcome: event.target.value as LogDraft["outcome"] })}
          />
        )}
        {outcomes.length > 0 && (
          <TextField
            label="Length"
            placeholder="min:sec"
            inputMode="numeric"
            autoComplete="off"
            value={draft.length}
            error={fields.durationSeconds}
            onChange={(event) => change({ length: event.target.value })}
          />
        )}
        <TextField
          label={logged ? "When" : "When (now, if left empty)"}
          type="datetime-local"
          max={localTime(new Date(Date.now() + 60_000))}
          value={draft.happenedAt}
          error={fields.happenedAt}
          onChange={(event) => change({ happenedAt: event.target.value })}
          className="max-md:col-span-2"
        />
      </div>
      <TextAreaField
        label="Notes"
        isLabelHidden
        placeholder="What was said"
        maxLength={10_000}
        rows={2}
        value={draft.notes}
        error={fields.notes}
        onChange={(event) => change({ notes: event.target.value })}
      />
      <div className="flex justify-end gap-2">
        {onCancel && (
          <Button variant="ghost" size="sm" onPress={onCancel}>
            Cancel
          </Button>
        )}
        <Button type="submit" variant="primary" size="sm" isPending={isPending}>
          {logged ? "Save" : `Log ${kindNames[draft.kind].replace(/^an? /, "")}`}
        </Button>
      </div>
    </form>
  );
}

/** What is typed about a call survives a reload until it is logged. */
function useLogDraft(leadId: string, logged: LoggedEvent | undefined) {
  const { userId } = useVocabulary();
  const key = `${userId}:${logged ? `log:${logged.id}:${logged.version}` : `log:${leadId}`}`;
  const [draft, setDraft] = useState<LogDraft>(() => startOf(logged));

  useEffect(() => {
    const kept = readDraft<LogDraft>(key);
    if (kept) setDraft(kept);
  }, [key]);

  return {
    draft,
    change: (facts: Partial<LogDraft>) => {
      const next = { ...draft, ...facts };
      setDraft(next);
      keepDraft(key, next);
    },
    clear: () => {
      keepDraft(key, undefined);
      setDraft(startOf(logged));
    },
  };
}

function AsItIsNow({ logged }: { logged: Logged }) {
  return (
    <div className="max-h-40 overflow-y-auto rounded-md bg-default px-2 py-1 text-sm">
      <p className="text-muted">It now says: {loggedWords(logged)}</p>
      {logged.notes && <p className="whitespace-pre-wrap">{logged.notes}</p>}
    </div>
  );
}
