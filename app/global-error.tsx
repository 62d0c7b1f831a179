"use client";

import { ErrorState } from "@/components/ui/error-state";
import "./globals.css";

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Rapport</title>
        <main className="grid min-h-dvh place-content-center">
          <ErrorState onRetry={reset} reference={error.digest} />
        </main>
      </body>
    </html>
  );
}
