"use client";

import type { ColumnPreview } from "@/lib/imports/schema";
import { ColumnValues } from "./column-values";
import { FieldPicker } from "./field-picker";
import type { ImportWords } from "./import-words";
import { type MappingDraft, readNewField } from "./mapping-draft";
import { NewFieldEditor } from "./new-field-editor";

/** One column of the file: its name, some of its cells, and what it becomes. */
export function MappingRow({
  uploadId,
  column,
  draft,
  words,
  hint,
  onTarget,
  onValue,
}: {
  uploadId: string;
  column: ColumnPreview;
  draft: MappingDraft;
  words: ImportWords;
  hint: string | undefined;
  onTarget: (target: string | null) => void;
  onValue: (value: string, meaning: string | null | undefined) => void;
}) {
  const target = draft.mapping[column.name] ?? null;
  const newField = readNewField(target);
  return (
    <li className="px-4 py-2.5">
      <div className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1.2fr)]">
        <p className="text-sm font-medium wrap-anywhere md:py-1.5">{column.name}</p>
        <p className="min-w-0 text-sm text-muted md:py-1.5" title={column.samples.join("\n")}>
          <span className="line-clamp-2 wrap-anywhere md:line-clamp-1">
            {column.samples.length > 0 ? column.samples.join(" · ") : "Empty in the first rows"}
          </span>
        </p>
        <div>
          <FieldPicker
            column={column.name}
            target={target}
            customFields={words.customFields}
            onPick={onTarget}
          />
          {newField && <NewFieldEditor column={column.name} field={newField} onChange={onTarget} />}
          {hint && <p className="mt-1 text-xs text-muted">{hint}</p>}
        </div>
      </div>
      <ColumnValues uploadId={uploadId} column={column} draft={draft} words={words} onPick={onValue} />
    </li>
  );
}
