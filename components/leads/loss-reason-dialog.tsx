"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format";
import type { PipelineStatus } from "@/lib/settings/schema";
import { useVocabulary } from "./vocabulary";

/** As many as are seen at a glance; any other words do as well. */
const MOST_OFFERED = 12;

/** Asks why leads are lost before they are moved there. */
export function LossReasonDialog({
  status,
  count = 1,
  onSubmit,
  onClose,
}: {
  status: PipelineStatus;
  count?: number;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}) {
  const format = useFormat();
  const { lossReasons } = useVocabulary();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Move ${count === 1 ? "this lead" : format.count(count, "lead")} to ${status.label}`}
      size="sm"
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim()) onSubmit(reason.trim());
        }}
      >
        <TextField
          label="Reason"
          autoFocus
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          description="Reports on lost leads are grouped by it."
          error={isTried && !reason.trim() ? "Say why, in a word or two." : undefined}
        />
        <div className="flex flex-wrap gap-1.5">
          {lossReasons.slice(0, MOST_OFFERED).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={reason === name}
              onClick={() => setReason(name)}
              className="h-9 rounded-md border border-border px-2.5 text-sm hover:bg-default aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground md:h-7"
            >
              {name}
            </button>
          ))}
        </div>
        <div className="mt-2 flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Move to {status.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
