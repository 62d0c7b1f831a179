"use client";

import { useFormat } from "@/components/ui/format";
import { Section } from "@/components/ui/page-header";
import type { Format } from "@/lib/format";
import type { ImportDetails, UploadAnswer } from "@/lib/imports/schema";
import { ImportFrame } from "./import-frame";
import type { ImportWords } from "./import-words";
import { draftOf, type MappingDraft, problemOf, readNewField } from "./mapping-draft";
import { MappingFooter } from "./mapping-footer";
import { MappingTable } from "./mapping-table";
import { MatchRule } from "./match-rule";
import { OwnerRule } from "./owner-rule";
import { useMappingDraft } from "./use-mapping-draft";

/** The second step: where each column goes. The guesses stand already; what is right needs no hand. */
export function MappingStep({
  upload,
  earlier,
  words,
  hasRules,
}: {
  upload: UploadAnswer;
  earlier: ImportDetails | undefined;
  words: ImportWords;
  /** Whether the team has rules that give new leads an owner. */
  hasRules: boolean;
}) {
  const format = useFormat();
  const [draft, setDraft] = useMappingDraft(upload.uploadId, draftOf(upload, earlier));
  return (
    <ImportFrame
      step={1}
      fileName={upload.fileName}
      footer={<MappingFooter uploadId={upload.uploadId} draft={draft} problem={problemOf(draft)} />}
    >
      <Section
        title="Where each column goes"
        description={`${summaryOf(draft, format)} Change what isn't right; empty cells are never imported.`}
      >
        <MappingTable
          uploadId={upload.uploadId}
          columns={upload.columns}
          draft={draft}
          words={words}
          onChange={setDraft}
        />
      </Section>
      <MatchRule rule={draft} onChange={(rule) => setDraft({ ...draft, ...rule })} />
      {hasRules && (
        <OwnerRule
          assignsByRules={draft.assignsByRules}
          onChange={(assignsByRules) => setDraft({ ...draft, assignsByRules })}
        />
      )}
    </ImportFrame>
  );
}

function summaryOf({ mapping }: MappingDraft, format: Format): string {
  const targets = Object.values(mapping);
  const used = targets.filter((target) => target !== null);
  const made = used.filter((target) => readNewField(target)).length;
  const first =
    used.length === targets.length
      ? `All ${format.count(targets.length, "column")} will be imported`
      : `${used.length} of ${format.count(targets.length, "column")} will be imported`;
  return made > 0
    ? `${first}, ${made === 1 ? "one" : made} into ${made === 1 ? "a new field" : "new fields"}.`
    : `${first}.`;
}
