"use client";

import { ErrorState } from "@/components/ui/error-state";

/** What a page shows when it failed on the way. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState onRetry={reset} reference={error.digest} />;
}
