"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import type { Choice } from "@/lib/settings/schema";
import { DialogButtons } from "./dialog-buttons";
import { useDialogSave } from "./use-dialog-save";

/** Asks what the leads that have these words get instead. */
export function DeleteChoiceDialog({
  choice,
  others,
  onDelete,
  onClose,
}: {
  choice: Choice;
  others: Choice[];
  onDelete: (replacement: string | undefined) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const [replacement, setReplacement] = useState("");
  const { isSaving, problem, save } = useDialogSave(onClose);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete ${choice.name}`}
      size="sm"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save(() => onDelete(replacement || undefined));
        }}
      >
        <FormError>{problem}</FormError>
        <SelectField
          label="Leads that have it"
          placeholder="Keep the words"
          value={replacement}
          options={others.map(({ name }) => ({ value: name, label: `Get “${name}” instead` }))}
          description="It is not offered any more. An undo brings all of it back."
          onChange={(event) => setReplacement(event.currentTarget.value)}
        />
        <DialogButtons label="Delete" isDanger isSaving={isSaving} onClose={onClose} />
      </form>
    </Dialog>
  );
}
