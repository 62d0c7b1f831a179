"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import type { PipelineStatus } from "@/lib/settings/schema";
import { DialogButtons } from "./dialog-buttons";
import { useDialogSave } from "./use-dialog-save";

/** Asks where the leads of a status go before it is deleted. Leads in the bin are not counted, but go along. */
export function DeleteStatusDialog({
  status,
  others,
  onDelete,
  onClose,
}: {
  status: PipelineStatus;
  others: PipelineStatus[];
  onDelete: (moveTo: string | undefined) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const format = useFormat();
  const [moveTo, setMoveTo] = useState("");
  const [isTried, setTried] = useState(false);
  const { isSaving, problem, save } = useDialogSave(onClose);
  const held = status.leads ?? 0;
  const leads =
    held >= 10_000 ? `More than ${format.number(10_000)} leads` : format.count(held, "lead");
  const target = others.find(({ key }) => key === moveTo);
  const isMissing = isTried && held > 0 && !target;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete ${status.label}`}
      size="sm"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (target || held === 0) void save(() => onDelete(target?.key));
        }}
      >
        <FormError>{problem}</FormError>
        <p className="text-sm text-muted">
          {held === 0
            ? "No lead is in it. Leads in the bin go where you say."
            : `${leads} ${held === 1 ? "is" : "are"} in it. ${held === 1 ? "It moves" : "They move"} in the same step, and an undo brings all of it back.`}
        </p>
        <SelectField
          label="Move leads to"
          placeholder={held === 0 ? "Nowhere" : "Choose a status"}
          value={moveTo}
          options={others.map(({ key, label }) => ({ value: key, label }))}
          error={isMissing ? "Choose where they go." : undefined}
          description={
            target?.requiresReason
              ? `${target.label} asks for a reason: leads without one get “Was in ${status.label}”.`
              : undefined
          }
          onChange={(event) => setMoveTo(event.currentTarget.value)}
        />
        <DialogButtons
          label={target && held > 0 ? `Move ${format.count(held, "lead")} and delete` : "Delete"}
          isDanger
          isSaving={isSaving}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
