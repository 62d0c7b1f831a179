"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { MultiPicker } from "@/components/ui/picker";
import { TagChip } from "@/components/ui/tag-chip";
import { notifyError } from "@/components/ui/toast";
import type { LeadDetails } from "@/lib/leads/schema";
import { NewTagDialog } from "./new-tag-dialog";
import { tagOptions } from "./pick-options";
import type { LeadEdit } from "./use-lead-edit";
import { type TeamTag, useVocabulary } from "./vocabulary";

const NEW = "new";
/** More chips than this hide what stands below them; the others are behind one press. */
const SHOWN = 12;

/** The lead's tags, each to be taken off, and the list to pick others from. */
export function LeadTags({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const { tags } = useVocabulary();
  const [isAdding, setAdding] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const own = new Set(lead.tags.map((tag) => tag.id));
  const shown = isOpen ? lead.tags : lead.tags.slice(0, SHOWN);
  const hidden = lead.tags.length - shown.length;

  const tell = async (result: Promise<string | undefined>) => {
    const failure = await result;
    if (failure) notifyError(failure);
  };
  const add = (tag: TeamTag) => tell(edit.addTag(tag));

  function choose(ids: string[]) {
    if (ids.includes(NEW)) return setAdding(true);
    for (const tag of tags.filter(({ id }) => ids.includes(id) && !own.has(id))) void add(tag);
    for (const id of own) if (!ids.includes(id)) void tell(edit.removeTag(id));
  }

  if (isReadOnly && lead.tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {shown.map((tag) => (
        <TagChip
          key={tag.id}
          color={tag.color}
          onRemove={isReadOnly ? undefined : () => void tell(edit.removeTag(tag.id))}
        >
          {tag.name}
        </TagChip>
      ))}
      {hidden > 0 && (
        <button
          type="button"
          className="h-6 rounded-sm px-1 text-xs text-muted hover:text-foreground"
          onClick={() => setOpen(true)}
        >
          {hidden} more
        </button>
      )}
      {!isReadOnly && (
        <MultiPicker
          label="Tags"
          triggerLabel="Add tag"
          options={[
            ...tagOptions(tags),
            { id: NEW, label: "New tag…", icon: <Plus className="size-4 text-muted" aria-hidden /> },
          ]}
          values={[...own]}
          onChange={choose}
          triggerClassName="inline-flex h-10 items-center gap-1 rounded-sm px-1.5 text-xs font-medium text-muted hover:bg-default hover:text-foreground md:h-6"
        >
          <Plus className="size-3.5" aria-hidden />
          Tag
        </MultiPicker>
      )}
      {isAdding && <NewTagDialog onClose={() => setAdding(false)} onCreated={(tag) => void add(tag)} />}
    </div>
  );
}
