"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import type { Choice } from "@/lib/settings/schema";
import { DialogButtons } from "./dialog-buttons";
import { useDialogSave } from "./use-dialog-save";

/** Names a usual loss reason or source; one that is there takes its leads along. */
export function ChoiceDialog({
  choice,
  noun,
  onSave,
  onClose,
}: {
  choice: Choice | undefined;
  noun: string;
  onSave: (name: string) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const [name, setName] = useState(choice?.name ?? "");
  const [isTried, setTried] = useState(false);
  const { isSaving, problem, save } = useDialogSave(onClose);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={choice ? `Rename ${choice.name}` : `Add ${noun}`}
      size="sm"
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim()) void save(() => onSave(name.trim()));
        }}
      >
        <FormError>{problem}</FormError>
        <TextField
          label="Name"
          autoFocus
          autoComplete="off"
          maxLength={120}
          value={name}
          error={isTried && !name.trim() ? "Write the words." : undefined}
          description={
            choice
              ? "Leads, saved views and rules that say it follow, and an undo takes all of it back."
              : "It is offered first; people may still type other words."
          }
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogButtons label={choice ? "Save" : `Add ${noun}`} isSaving={isSaving} onClose={onClose} />
      </form>
    </Dialog>
  );
}
