"use client";

import { Ellipsis, Merge, Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormat } from "@/components/ui/format";
import { InlineSelect, InlineText } from "@/components/ui/inline-edit";
import { MenuButton } from "@/components/ui/menu-button";
import { StatusDot } from "@/components/ui/status-badge";
import { TagChip } from "@/components/ui/tag-chip";
import { TONES } from "@/components/ui/tone";
import { capitalized } from "@/lib/names";
import type { Tag } from "@/lib/tags/schema";

const colors = TONES.map((tone) => ({
  id: tone,
  label: capitalized(tone),
  icon: <StatusDot color={tone} />,
}));

/** One tag: its name, its colour, how many leads carry it. */
export function TagRow({
  tag,
  canEdit,
  onChange,
  onMerge,
  onDelete,
}: {
  tag: Tag;
  canEdit: boolean;
  onChange: (values: Partial<Pick<Tag, "name" | "color">>) => Promise<string | undefined>;
  onMerge: () => void;
  onDelete: () => void;
}) {
  const format = useFormat();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_6.5rem_4.5rem_2.5rem] items-center gap-x-1 px-3 py-1.5 md:gap-x-3 md:grid-cols-[minmax(0,1fr)_9rem_8rem_2.5rem]">
      {canEdit ? (
        <InlineText
          label={`Name of ${tag.name}`}
          value={tag.name}
          isRequired
          onSave={(name) => onChange({ name: name ?? "" })}
        />
      ) : (
        <span className="px-2">
          <TagChip color={tag.color}>{tag.name}</TagChip>
        </span>
      )}
      <InlineSelect
        label={`Colour of ${tag.name}`}
        value={tag.color}
        options={colors}
        isReadOnly={!canEdit}
        onSave={(color) => onChange({ color: color as Tag["color"] })}
      />
      <Link
        href={`/leads?tagId=${tag.id}`}
        className="thumb px-2 text-right text-sm text-muted tabular-nums hover:underline"
      >
        {format.count(tag.uses ?? 0, "lead")}
      </Link>
      {canEdit && (
        <MenuButton
          label={`More for ${tag.name}`}
          isIconOnly
          actions={[
            { id: "merge", label: "Merge into another tag…", icon: <Merge />, onAction: onMerge },
            { id: "delete", label: "Delete", icon: <Trash2 />, isDanger: true, onAction: onDelete },
          ]}
        >
          <Ellipsis aria-hidden />
        </MenuButton>
      )}
    </li>
  );
}
