"use client";

import type { ColumnPreview } from "@/lib/imports/schema";
import type { ImportWords } from "./import-words";
import type { MappingDraft } from "./mapping-draft";
import { ValueMapping } from "./value-mapping";

/** For a column of statuses or owners, what its values mean; nothing for the others. */
export function ColumnValues({
  column,
  draft,
  words: { statuses, members },
  onPick,
}: {
  column: ColumnPreview;
  draft: MappingDraft;
  words: ImportWords;
  onPick: (value: string, meaning: string | null | undefined) => void;
}) {
  const target = draft.mapping[column.name];
  if (target !== "status" && target !== "assignedTo") return null;
  const isStatus = target === "status";
  if (!column.values || target !== column.suggestedField)
    return (
      <p className="mt-1.5 text-xs text-muted">
        {isStatus
          ? "Values are matched to the pipeline by their names."
          : "Values are matched to members by name or email address."}
      </p>
    );
  return (
    <ValueMapping
      column={column}
      meanings={
        isStatus
          ? statuses.map(({ key, label }) => ({ value: key, label }))
          : members.map(({ id, name }) => ({ value: id, label: name }))
      }
      noneLabel={`${isStatus ? (statuses[0]?.label ?? "First status") : "No owner"}, and a note`}
      nothingLabel={isStatus ? undefined : "No owner"}
      said={draft.valueMap[column.name]}
      onPick={onPick}
    />
  );
}
