"use client";

import { useState } from "react";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import { Section } from "@/components/ui/page-header";
import type { Format } from "@/lib/format";
import type { ImportDetails } from "@/lib/imports/schema";
import type { UndoAnswer } from "@/lib/journal/schema";
import { FailedRows } from "./failed-rows";
import { ImportFrame } from "./import-frame";
import { importedLeadsHref } from "./leads-link";
import { RunCounts } from "./run-counts";
import { RunFooter } from "./run-footer";
import { RunProgress } from "./run-progress";
import { countsSentence, headlineOf, isRunning } from "./run-words";
import { UndoneNotice } from "./undone-notice";
import { useLiveImport } from "./use-live-import";
import { WarningList } from "./warning-list";

/** The fourth step: the import as it goes, and what came of it. */
export function RunStep({ given }: { given: ImportDetails }) {
  const format = useFormat();
  const [run, setRun] = useLiveImport(
    given,
    (ended) => `${headlineOf(ended, format)}: ${countsSentence(ended, format)}.`,
  );
  const [undone, setUndone] = useState<UndoAnswer>();
  const runs = isRunning(run);
  const hasLeads = !runs && run.state !== "reverted" && run.created + run.updated > 0;

  function onUndone(answer: UndoAnswer) {
    setUndone(answer);
    setRun({ ...run, state: "reverted" });
  }
  return (
    <ImportFrame
      step={run.state === "done" || run.state === "reverted" ? 4 : 3}
      fileName={run.fileName}
      footer={<RunFooter run={run} onUndone={onUndone} />}
    >
      {runs && (
        <div className="mb-6">
          <RunProgress run={run} />
          <p className="mt-2 text-sm text-muted">
            You can leave this page or close the browser; the import goes on.
          </p>
        </div>
      )}
      {run.failure && (
        <div className="mb-6">
          <FormError>{run.failure}</FormError>
        </div>
      )}
      {run.state === "reverted" && <UndoneNotice answer={undone} />}
      <Section title={titleOf(run, format)} description={descriptionOf(run)}>
        <RunCounts run={run} leadsHref={importedLeadsHref(run)} />
      </Section>
      {!runs && <FailedRows run={run} />}
      {hasLeads && <WarningList warnings={run.warnings} />}
    </ImportFrame>
  );
}

function titleOf(run: ImportDetails, format: Format): string {
  if (isRunning(run)) return "So far";
  return run.state === "reverted" ? "What it had done" : headlineOf(run, format);
}

function descriptionOf({ state, created, updated }: ImportDetails): string | undefined {
  if (state !== "cancelled" && state !== "failed") return undefined;
  return created + updated > 0
    ? "What was imported until then is there. Undo the import to take it back."
    : "No lead was made or changed.";
}
