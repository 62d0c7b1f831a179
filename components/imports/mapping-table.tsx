"use client";

import type { UploadAnswer } from "@/lib/imports/schema";
import type { ImportWords } from "./import-words";
import { type MappingDraft, sharedHint, withTarget, withValue } from "./mapping-draft";
import { MappingRow } from "./mapping-row";

/** The columns of the file and what each becomes. */
export function MappingTable({
  uploadId,
  columns,
  draft,
  words,
  onChange,
}: {
  uploadId: string;
  columns: UploadAnswer["columns"];
  draft: MappingDraft;
  words: ImportWords;
  onChange: (draft: MappingDraft) => void;
}) {
  return (
    <div className="rounded-lg border border-border">
      <div
        className="hidden h-9 grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1.2fr)] items-center gap-x-6 border-b border-border px-4 text-xs font-medium text-muted md:grid"
        aria-hidden
      >
        <span>Column in the file</span>
        <span>First values</span>
        <span>Becomes</span>
      </div>
      <ul className="divide-y divide-separator" aria-label="Columns of the file">
        {columns.map((column) => (
          <MappingRow
            key={column.name}
            uploadId={uploadId}
            column={column}
            draft={draft}
            words={words}
            hint={sharedHint(columns, draft.mapping, column.name)}
            onTarget={(target) => onChange(withTarget(draft, column.name, target))}
            onValue={(value, meaning) => onChange(withValue(draft, column.name, value, meaning))}
          />
        ))}
      </ul>
    </div>
  );
}
