"use client";

import { useState } from "react";
import { createTag } from "@/app/(crm)/leads/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { TagChip } from "@/components/ui/tag-chip";
import { TONES } from "@/components/ui/tone";
import type { TeamTag } from "./vocabulary";

/** Makes a tag for the whole team. */
export function NewTagDialog({
  onCreated,
  onClose,
}: {
  onCreated: (tag: TeamTag) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState("");
  const [color, setColor] = useState<string>("blue");
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function submit() {
    setPending(true);
    const made = await createTag({ name, color }).catch(() => undefined);
    setPending(false);
    if (!made?.ok)
      return setError(
        made?.error.fields?.name ?? made?.error.detail ?? "The tag could not be made. Try again.",
      );
    onCreated({ id: made.data.id, name: made.data.name, color: made.data.color });
    onClose();
  }

  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title="New tag" size="sm">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label="Name"
          autoFocus
          autoComplete="off"
          maxLength={50}
          value={name}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset>
          <legend className="mb-1 text-sm font-medium">Color</legend>
          <div className="flex flex-wrap gap-1">
            {TONES.map((tone) => (
              <label
                key={tone}
                className="cursor-pointer rounded-md p-1 has-checked:ring-2 has-checked:ring-focus has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name="color"
                  value={tone}
                  checked={tone === color}
                  onChange={() => setColor(tone)}
                  className="sr-only"
                />
                <TagChip color={tone}>{name.trim() || tone}</TagChip>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            Create tag
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
