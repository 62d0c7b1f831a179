"use client";

import { Download } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";

/** Recovery codes on the one occasion they can be seen. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = codes.join("\n");
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-pretty text-muted">
        Keep these codes where you find them without your phone. Each signs you in once when you have no
        app at hand. They are not shown again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid max-w-md grid-cols-2 gap-x-4 gap-y-1 rounded-lg border border-border bg-surface-secondary p-3 font-mono text-sm"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} label="Copy all" />
        <a
          className="button button--outline"
          download="rapport-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
        >
          <Download aria-hidden />
          Save as a file
        </a>
      </div>
    </div>
  );
}
