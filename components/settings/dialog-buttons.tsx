"use client";

import { Button } from "@/components/ui/button";

/** The last row of a dialog's form: away, or save. */
export function DialogButtons({
  label,
  isSaving,
  isDanger = false,
  onClose,
}: {
  label: string;
  isSaving: boolean;
  isDanger?: boolean;
  onClose: () => void;
}) {
  return (
    <div className="flex justify-end gap-2">
      <Button variant="ghost" onPress={onClose}>
        Cancel
      </Button>
      <Button variant={isDanger ? "danger" : "primary"} type="submit" isPending={isSaving}>
        {label}
      </Button>
    </div>
  );
}
