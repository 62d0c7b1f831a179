"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { NewApiKey } from "@/lib/api-keys/schema";

/** A key on the one occasion it can be seen. */
export function KeyShown({ made, onClose }: { made: NewApiKey; onClose: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-pretty text-muted">
        Copy it now and keep it like a password: it is not shown again. Programs send it as the header{" "}
        <code className="font-mono text-foreground">Authorization: Bearer …</code>
      </p>
      <output
        aria-label={`The key ${made.name}`}
        className="rounded-lg border border-border bg-surface-secondary p-3 font-mono text-sm break-all select-all"
      >
        {made.key}
      </output>
      <div className="flex flex-wrap justify-between gap-2">
        <CopyButton text={made.key} label="Copy the key" />
        <Button onPress={onClose}>I have kept it</Button>
      </div>
    </div>
  );
}
