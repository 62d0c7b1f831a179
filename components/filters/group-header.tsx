"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { DraftGroup, GroupKind } from "./draft";

/** How the members of a group combine, and the button that takes the group away. */
export function GroupHeader({
  group,
  level,
  emptyHint,
  onChange,
  onRemove,
}: {
  group: DraftGroup;
  level: number;
  emptyHint?: string;
  onChange: (group: DraftGroup) => void;
  onRemove?: () => void;
}) {
  const isRoot = level === 1;
  if (isRoot && group.members.length === 0) {
    return (
      <p className="text-sm text-muted">{emptyHint ?? "No conditions yet: everything is shown."}</p>
    );
  }
  return (
    <div className="flex items-center gap-2 text-sm text-muted">
      <label className="flex items-center gap-2">
        <span>{isRoot && !emptyHint ? "Show what matches" : "Matches"}</span>
        <select
          className="input w-auto"
          value={group.kind}
          onChange={(event) => onChange({ ...group, kind: event.target.value as GroupKind })}
        >
          {kinds
            .filter(({ kind }) => !isRoot || kind !== "none")
            .map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {onRemove && (
        <Button
          variant="ghost"
          size="sm"
          isIconOnly
          className="ml-auto"
          aria-label="Remove group"
          onPress={onRemove}
        >
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}

const kinds: { kind: GroupKind; label: string }[] = [
  { kind: "all", label: "all of these" },
  { kind: "any", label: "any of these" },
  { kind: "none", label: "none of these" },
];
