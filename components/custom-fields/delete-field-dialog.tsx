"use client";

import { useEffect, useState } from "react";
import { getCustomField } from "@/app/(crm)/settings/fields/actions";
import { DialogButtons } from "@/components/settings/dialog-buttons";
import { useDialogSave } from "@/components/settings/use-dialog-save";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import type { Format } from "@/lib/format";
import type { CustomField } from "@/lib/settings/schema";

/** Says how many leads would lose a value before a field is deleted. */
export function DeleteFieldDialog({
  field,
  onDelete,
  onClose,
}: {
  field: CustomField;
  onDelete: () => Promise<string | undefined>;
  onClose: () => void;
}) {
  const format = useFormat();
  const [leads, setLeads] = useState<number>();
  const { isSaving, problem, setProblem, save } = useDialogSave(onClose);
  useEffect(() => {
    let isLeft = false;
    getCustomField({ id: field.id })
      .catch(() => undefined)
      .then((result) => {
        if (isLeft) return;
        if (result?.ok) setLeads(result.data.leads);
        else setProblem(result?.error.detail ?? "How many leads hold a value could not be read.");
      });
    return () => {
      isLeft = true;
    };
  }, [field.id, setProblem]);

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete ${field.label}`}
      size="sm"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save(onDelete);
        }}
      >
        <FormError>{problem}</FormError>
        <p aria-live="polite" className="min-h-10 text-sm text-muted">
          {sentenceOf(leads, format)}
        </p>
        <DialogButtons label="Delete field" isDanger isSaving={isSaving} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function sentenceOf(leads: number | undefined, format: Format): string {
  if (leads === undefined) return "Counting the leads that hold a value…";
  if (leads === 0) return "No lead holds a value.";
  const some =
    leads >= 10_000
      ? `More than ${format.number(10_000)} leads hold`
      : `${format.count(leads, "lead")} ${leads === 1 ? "holds" : "hold"}`;
  return `${some} a value, which goes along. An undo brings the field and its values back.`;
}
