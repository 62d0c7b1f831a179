"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { DialogButtons } from "./dialog-buttons";

/** A form in a dialog: what failed above its fields, away and save below them. */
export function FormDialog({
  title,
  size,
  label,
  problem,
  isSaving,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  size?: "sm" | "md" | "lg";
  /** What the button says that saves. */
  label: string;
  problem: ReactNode;
  isSaving: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={title} size={size}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <FormError>{problem}</FormError>
        {children}
        <DialogButtons label={label} isSaving={isSaving} onClose={onClose} />
      </form>
    </Dialog>
  );
}
