"use client";

import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";

/** The wizard could not be read; an import that runs goes on. */
export default function ImportError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageHeader title="Import leads" />
      <ErrorState
        title="This step could not be loaded"
        message="An import that has begun goes on without this page. Try again in a moment."
        onRetry={reset}
        reference={error.digest}
      />
    </>
  );
}
