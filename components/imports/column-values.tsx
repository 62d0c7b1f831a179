"use client";

import type { ColumnPreview } from "@/lib/imports/schema";
import type { ImportWords } from "./import-words";
import type { MappingDraft } from "./mapping-draft";
import { useColumnValues, type ValueTarget } from "./use-column-values";
import { ValueMapping } from "./value-mapping";

/** For a column of statuses or owners, what its values mean; nothing for the others. */
export function ColumnValues({
  column,
  draft,
  words,
  ...rest
}: {
  uploadId: string;
  column: ColumnPreview;
  draft: MappingDraft;
  words: ImportWords;
  onPick: (value: string, meaning: string | null | undefined) => void;
}) {
  const target = draft.mapping[column.name];
  if (target !== "status" && target !== "assignedTo") return null;
  return <Values key={target} target={target} column={column} draft={draft} words={words} {...rest} />;
}

function Values({
  target,
  uploadId,
  column,
  draft,
  words: { statuses, members },
  onPick,
}: Parameters<typeof ColumnValues>[0] & { target: ValueTarget }) {
  const values = useColumnValues(uploadId, column, target);
  const isStatus = target === "status";
  if (!values?.length)
    return (
      <p className="mt-2 flex min-h-11 items-center text-xs text-muted md:min-h-8">
        {isStatus
          ? "Values are matched to the pipeline by their names."
          : "Values are matched to members by name or email address."}
      </p>
    );
  return (
    <ValueMapping
      values={values}
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
