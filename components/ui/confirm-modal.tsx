"use client";

import { AlertDialog } from "@heroui/react/alert-dialog";
import { Button } from "@heroui/react/button";
import { type ReactNode, useState } from "react";
import { FormError } from "./form-error";

const FAILED = "This did not work. Check the connection and try again.";

export type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The verb itself, e.g. "Delete for good". */
  confirmLabel: string;
  /** Returns the sentence of what failed, or nothing. */
  onConfirm: () => Promise<string | undefined>;
};

/** The question itself, loaded by `confirm-dialog.tsx`. */
export function ConfirmModal({
  isOpen,
  onOpenChange,
  title,
  children,
  confirmLabel,
  onConfirm,
}: ConfirmDialogProps) {
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    const failure = await onConfirm().catch(() => FAILED);
    setPending(false);
    setError(failure);
    if (!failure) onOpenChange(false);
  }

  return (
    <AlertDialog.Backdrop isOpen={isOpen} onOpenChange={onOpenChange} isKeyboardDismissDisabled={false}>
      <AlertDialog.Container size="sm">
        <AlertDialog.Dialog>
          <AlertDialog.Header>
            <AlertDialog.Heading>{title}</AlertDialog.Heading>
          </AlertDialog.Header>
          <AlertDialog.Body>
            <div className="space-y-3 text-sm text-muted">
              <FormError>{error}</FormError>
              <div>{children}</div>
            </div>
          </AlertDialog.Body>
          <AlertDialog.Footer>
            <Button variant="ghost" slot="close">
              Cancel
            </Button>
            <Button variant="danger" isPending={isPending} onPress={confirm}>
              {confirmLabel}
            </Button>
          </AlertDialog.Footer>
        </AlertDialog.Dialog>
      </AlertDialog.Container>
    </AlertDialog.Backdrop>
  );
}
