"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

/** A place that could not be loaded: what happened, and a way to try again. */
export function ErrorState({
  title = "This could not be loaded",
  message = "The server did not answer as expected. Nothing was lost. Try again in a moment.",
  onRetry,
  reference,
  actions,
}: {
  title?: string;
  message?: ReactNode;
  onRetry?: () => void;
  /** Lets support find the cause in the log. */
  reference?: string;
  actions?: ReactNode;
}) {
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center px-4 py-16 text-center">
      <div className="mb-4 grid size-10 place-content-center rounded-lg bg-danger-soft text-danger-soft-foreground">
        <TriangleAlert className="size-5" aria-hidden />
      </div>
      <h2 className="text-md font-semibold">{title}</h2>
      <div className="mt-1 text-sm text-pretty text-muted">{message}</div>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button variant="outline" onPress={onRetry}>
            <RotateCw aria-hidden />
            Try again
          </Button>
        )}
        {actions}
      </div>
      {reference && <p className="mt-4 text-xs text-muted">Reference {reference}</p>}
    </div>
  );
}
