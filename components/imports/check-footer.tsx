"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useFormat } from "@/components/ui/format";
import type { ImportDetails } from "@/lib/imports/schema";
import { isRunning } from "./run-words";
import { useStartImport } from "./use-start-import";

/** Back to the columns, or on to the import that was checked. */
export function CheckFooter({ run }: { run: ImportDetails }) {
  const format = useFormat();
  const { start, isStarting, refusal } = useStartImport();
  const { mapping, valueMap, matchBy, onMatch, assignsByRules, uploadId, created, updated } = run;
  const rows = created + updated;
  return (
    <>
      <ButtonLink href={`/leads/import?upload=${uploadId}&from=${run.id}`} variant="outline">
        Back to columns
      </ButtonLink>
      <p
        role="status"
        className="min-w-0 flex-1 text-right text-sm text-danger empty:hidden phone:order-first phone:basis-full phone:text-left"
      >
        {refusal}
      </p>
      {run.state === "done" && (
        <Button
          variant="primary"
          className="ml-auto"
          isDisabled={rows === 0}
          isPending={isStarting}
          onPress={() =>
            start({ mapping, valueMap, matchBy, onMatch, assignsByRules, uploadId, dryRun: false })
          }
        >
          {isStarting
            ? "Starting the import"
            : rows === 0
              ? "Nothing to import"
              : `Import ${format.count(rows, "row")}`}
        </Button>
      )}
      {isRunning(run) && <span className="ml-auto text-sm text-muted">Nothing is written yet</span>}
    </>
  );
}
