"use client";

import { Tag, TagX } from "lucide-react";
import { bulkTagLeads } from "@/app/(crm)/leads/actions";
import { Picker } from "@/components/ui/picker";
import { tagOptions } from "./pick-options";
import type { Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

/** Puts a tag on the selected leads, or takes one off. */
export function BulkTags({ bulk }: { bulk: Bulk }) {
  const { tags } = useVocabulary();
  const tagOf = (id: string | null) => tags.find((tag) => tag.id === id);
  if (tags.length === 0) return null;

  function add(id: string | null) {
    const tag = tagOf(id);
    if (!tag) return;
    void bulk.run(
      (target) => bulkTagLeads({ ...target, add: [tag.id] }),
      (leads) => `${leads} tagged ${tag.name}`,
      (lead) => ({ ...lead, tags: [...lead.tags.filter((one) => one.id !== tag.id), tag] }),
    );
  }

  function remove(id: string | null) {
    const tag = tagOf(id);
    if (!tag) return;
    void bulk.run(
      (target) => bulkTagLeads({ ...target, remove: [tag.id] }),
      (leads) => `${tag.name} taken off ${leads}`,
      (lead) => ({ ...lead, tags: lead.tags.filter((one) => one.id !== tag.id) }),
    );
  }

  return (
    <>
      <Picker label="Tags" triggerLabel="Add tag" options={tagOptions(tags)} value={null} onPick={add}>
        <Tag aria-hidden />
        <span className="phone:sr-only">Add tag</span>
      </Picker>
      <Picker
        label="Tags"
        triggerLabel="Remove tag"
        options={tagOptions(tags)}
        value={null}
        onPick={remove}
      >
        <TagX aria-hidden />
        <span className="phone:sr-only">Remove tag</span>
      </Picker>
    </>
  );
}
