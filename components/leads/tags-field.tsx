"use client";

import { ChevronDown } from "lucide-react";
import { MultiPicker } from "@/components/ui/picker";
import { TagList } from "@/components/ui/tag-chip";
import { tagOptions } from "./pick-options";
import { useVocabulary } from "./vocabulary";

/** Tags for a lead that is being added. */
export function TagsField({
  values,
  onChange,
}: {
  values: string[];
  onChange: (ids: string[]) => void;
}) {
  const { tags } = useVocabulary();
  const chosen = tags.filter((tag) => values.includes(tag.id));
  if (tags.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium text-foreground" aria-hidden>
        Tags
      </span>
      <MultiPicker
        label="Tags"
        triggerLabel={`Tags: ${chosen.map(({ name }) => name).join(", ") || "none"}`}
        options={tagOptions(tags)}
        values={values}
        onChange={onChange}
        triggerClassName="input flex w-full min-w-0 items-center justify-between gap-2 text-left"
      >
        {chosen.length > 0 ? (
          <TagList tags={chosen} />
        ) : (
          <span className="text-field-placeholder">Choose tags</span>
        )}
        <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
      </MultiPicker>
    </div>
  );
}
