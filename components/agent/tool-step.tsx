"use client";

import { Check, CircleDashed, Hand, LoaderCircle, TriangleAlert, Undo2, X } from "lucide-react";
import { useState } from "react";
import { undoJournalEntry } from "@/app/(crm)/journal/actions";
import { announceChange } from "@/components/live/changes";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { notifyError } from "@/components/ui/toast";
import type { AgentToolPart } from "@/lib/agent/schema";
import { type ToolState, toolWords } from "./tool-words";

const icons: Record<ToolState, typeof Check> = {
  doing: LoaderCircle,
  done: Check,
  failed: TriangleAlert,
  refused: X,
  waiting: Hand,
};

/** One thing the assistant did, with its undo where there is one. */
export function ToolStep({ part, isStopped }: { part: AgentToolPart; isStopped: boolean }) {
  const { state, text, entryId } = toolWords(part);
  const Icon = state === "doing" && isStopped ? CircleDashed : icons[state];
  const isTurning = state === "doing" && !isStopped;
  return (
    <div className="flex min-h-7 items-center gap-2 text-xs text-muted">
      <Icon
        aria-hidden
        className={`size-3.5 shrink-0 ${isTurning ? "animate-spin motion-reduce:animate-none" : ""} ${state === "failed" ? "text-danger" : ""}`}
      />
      <span className="min-w-0 flex-1 break-words">{text}</span>
      {entryId && <UndoButton entryId={entryId} what={text} />}
    </div>
  );
}

function UndoButton({ entryId, what }: { entryId: string; what: string }) {
  const [state, setState] = useState<"ready" | "running" | "undone">("ready");
  if (state === "undone") return <span className="font-medium">Undone</span>;

  const undo = async () => {
    setState("running");
    const undone = await undoJournalEntry({ id: entryId }).catch(() => undefined);
    if (undone?.ok) {
      setState("undone");
      announce("Undone");
      announceChange({ resource: "leads", ids: [] });
      return;
    }
    setState("ready");
    void notifyError(
      undone?.error.detail ?? "This could not be undone. Try again from Recent changes.",
    );
  };
  return (
    <Button
      variant="outline"
      size="sm"
      isDisabled={state === "running"}
      onPress={undo}
      aria-label={`Undo: ${what}`}
    >
      <Undo2 aria-hidden />
      Undo
    </Button>
  );
}
