"use client";

import { ButtonLink } from "@/components/ui/button-link";
import type { ImportDetails } from "@/lib/imports/schema";
import type { UndoAnswer } from "@/lib/journal/schema";
import { importedLeadsHref } from "./leads-link";
import { isRunning } from "./run-words";
import { StopButton } from "./stop-button";
import { UndoButton } from "./undo-button";

/** While an import runs, a way to stop it; then the ways on, and the way back. */
export function RunFooter({
  run,
  onUndone,
}: {
  run: ImportDetails;
  onUndone: (answer: UndoAnswer) => void;
}) {
  if (isRunning(run)) return <StopButton importId={run.id} />;
  return (
    <>
      {run.created + run.updated > 0 && run.state !== "reverted" && (
        <UndoButton run={run} onUndone={onUndone} />
      )}
      {run.state === "cancelled" || run.state === "failed" ? (
        <ButtonLink
          href={`/leads/import?upload=${run.uploadId}&from=${run.id}`}
          variant="outline"
          className="ml-auto"
        >
          Back to columns
        </ButtonLink>
      ) : (
        <ButtonLink href="/leads/import" variant="outline" className="ml-auto">
          Import another file
        </ButtonLink>
      )}
      <ButtonLink href={importedLeadsHref(run) ?? "/leads"} className="phone:w-full">
        Open the leads
      </ButtonLink>
    </>
  );
}
