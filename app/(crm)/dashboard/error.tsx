"use client";

import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";

/** The figures could not be read; the rest of the app stays within reach. */
export default function DashboardError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageHeader title="Dashboard" />
      <ErrorState title="The figures could not be loaded" onRetry={reset} reference={error.digest} />
    </>
  );
}
