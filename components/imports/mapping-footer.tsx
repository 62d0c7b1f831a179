"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { MappingDraft } from "./mapping-draft";
import { useStartImport } from "./use-start-import";

/** The way back to another file, what is missing, and the way on to the check. */
export function MappingFooter({
  uploadId,
  draft,
  problem,
}: {
  uploadId: string;
  draft: MappingDraft;
  problem: string | undefined;
}) {
  const { start, isStarting, refusal } = useStartImport();
  const sentence = problem ?? refusal;
  return (
    <>
      <ButtonLink href="/leads/import" variant="ghost">
        Another file
      </ButtonLink>
      <p
        id="mapping-problem"
        role="status"
        className="flex min-w-0 flex-1 items-start empty:hidden justify-end gap-1.5 text-sm text-danger phone:order-first phone:basis-full phone:justify-start"
      >
        {sentence && (
          <>
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {sentence}
          </>
        )}
      </p>
      <Button
        variant="primary"
        className="ml-auto"
        isDisabled={problem !== undefined}
        aria-describedby={problem ? "mapping-problem" : undefined}
        isPending={isStarting}
        onPress={() => start({ ...draft, uploadId, dryRun: true })}
      >
        {isStarting ? "Starting the check" : "Check the file"}
      </Button>
    </>
  );
}
