"use client";

import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import { Section } from "@/components/ui/page-header";
import type { Format } from "@/lib/format";
import type { ImportDetails } from "@/lib/imports/schema";
import { CheckFooter } from "./check-footer";
import { FailedRows } from "./failed-rows";
import { ImportFrame } from "./import-frame";
import { RunCounts } from "./run-counts";
import { RunProgress } from "./run-progress";
import { countsSentence, isRunning } from "./run-words";
import { useLiveImport } from "./use-live-import";
import { WarningList } from "./warning-list";

/** The third step: what the import would do, before anything is written. */
export function CheckStep({ given }: { given: ImportDetails }) {
  const format = useFormat();
  const [run] = useLiveImport(given, (ended) => spoken(ended, format));
  return (
    <ImportFrame step={2} fileName={run.fileName} footer={<CheckFooter run={run} />}>
      {isRunning(run) && <RunProgress run={run} />}
      {run.state === "failed" && <FormError>{run.failure}</FormError>}
      {run.state === "cancelled" && (
        <p className="text-sm text-muted">
          This check was stopped. Go back to the columns to start it again.
        </p>
      )}
      {run.state === "done" && (
        <>
          <Section
            title={`${format.count(run.total, "row")} checked`}
            description="Nothing is written yet. This is what the import will do."
          >
            <RunCounts run={run} />
          </Section>
          <FailedRows run={run} />
          <WarningList warnings={run.warnings} />
        </>
      )}
    </ImportFrame>
  );
}

const spoken = (run: ImportDetails, format: Format) =>
  run.state === "done"
    ? `The file is checked: ${countsSentence(run, format)}.`
    : (run.failure ?? "The check was stopped.");
