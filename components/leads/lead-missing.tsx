"use client";

import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { Problem } from "@/lib/operations/errors";

/** A lead that is not there, or that could not be read. */
export function LeadMissing({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code !== "not_found" && problem.code !== "invalid")
    return (
      <ErrorState
        title="The lead could not be loaded"
        message={problem.detail}
        onRetry={onRetry}
        reference={problem.requestId}
      />
    );
  return (
    <EmptyState
      icon={<SearchX />}
      title="This lead is not here"
      actions={
        <ButtonLink href="/leads" variant="outline">
          All leads
        </ButtonLink>
      }
    >
      The link may be mistyped, the lead merged into another one, or not yours to see.
    </EmptyState>
  );
}
