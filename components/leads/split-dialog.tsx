"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useVocabulary } from "./vocabulary";

/** Chooses over whom leads are shared out, one after the other. */
export function SplitDialog({
  onSubmit,
  onClose,
}: {
  onSubmit: (memberIds: string[]) => void;
  onClose: () => void;
}) {
  const { assignees } = useVocabulary();
  const [chosen, setChosen] = useState<string[]>([]);
  const [isTried, setTried] = useState(false);
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title="Split evenly" size="sm">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (chosen.length > 0) onSubmit(chosen);
        }}
      >
        {isTried && chosen.length === 0 && <FormError>Choose at least one person.</FormError>}
        <fieldset className="flex max-h-72 flex-col overflow-y-auto">
          <legend className="mb-1 text-sm text-muted">
            The selected leads go to these people in turn.
          </legend>
          {assignees.map(({ id, name }) => (
            <Checkbox key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
              {name}
            </Checkbox>
          ))}
        </fieldset>
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Split leads
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
