"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format";
import type { Tag } from "@/lib/tags/schema";

/** Asks which tag the leads of this one get instead. */
export function MergeTagDialog({
  tag,
  others,
  onMerge,
  onClose,
}: {
  tag: Tag;
  others: Tag[];
  onMerge: (into: Tag) => void;
  onClose: () => void;
}) {
  const format = useFormat();
  const [intoId, setIntoId] = useState("");
  const [isTried, setTried] = useState(false);
  const into = others.find(({ id }) => id === intoId);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Merge ${tag.name} into another tag`}
      size="sm"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!into) return;
          onMerge(into);
          onClose();
        }}
      >
        <SelectField
          label={`${format.count(tag.uses ?? 0, "lead")} with ${tag.name} get instead`}
          placeholder="Choose a tag"
          value={intoId}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={isTried && !into ? "Choose a tag." : undefined}
          onChange={(event) => setIntoId(event.currentTarget.value)}
        />
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Merge
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
