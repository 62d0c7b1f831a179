"use client";

import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";

/** The leads could not be read; the rest of the app stays within reach. */
export default function LeadsError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageHeader title="Leads" />
      <ErrorState title="The leads could not be loaded" onRetry={reset} reference={error.digest} />
    </>
  );
}
