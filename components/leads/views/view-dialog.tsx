"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";

/** Asks what a view is to be called and who sees it. */
export function ViewDialog({
  title,
  name: known = "",
  isShared: wasShared,
  onSubmit,
  onClose,
}: {
  title: string;
  name?: string;
  /** Asked only where it is given. */
  isShared?: boolean;
  /** @returns whether it was saved; the dialog then closes. */
  onSubmit: (kept: { name: string; isShared: boolean }) => Promise<boolean>;
  onClose: () => void;
}) {
  const [name, setName] = useState(known);
  const [isShared, setShared] = useState(wasShared ?? false);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={title} size="sm">
      <form
        className="flex flex-col gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          setTried(true);
          if (!name.trim() || isSaving) return;
          setSaving(true);
          const isDone = await onSubmit({ name: name.trim(), isShared });
          setSaving(false);
          if (isDone) onClose();
        }}
      >
        <TextField
          label="Name"
          autoFocus
          autoComplete="off"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={isTried && !name.trim() ? "Give the view a name." : undefined}
        />
        {wasShared !== undefined && (
          <Checkbox checked={isShared} onChange={(event) => setShared(event.target.checked)}>
            Share with the team
          </Checkbox>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" isPending={isSaving}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
