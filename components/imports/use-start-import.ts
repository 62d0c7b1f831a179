"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { importLeads } from "@/app/(crm)/leads/import/actions";
import type { MappingDraft } from "./mapping-draft";

export interface Start extends MappingDraft {
  uploadId: string;
  dryRun: boolean;
}

/** Starts a check or an import and goes to where it can be watched. */
export function useStartImport() {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const [isStarting, startTransition] = useTransition();

  const start = (wanted: Start) =>
    startTransition(async () => {
      setRefusal(undefined);
      const started = await importLeads(wanted).catch(() => undefined);
      if (started?.ok) router.push(`/leads/import/${started.data.importId}`);
      else
        setRefusal(
          started?.error.detail ??
            "The server could not be reached. Check your connection and try again.",
        );
    });
  return { start, isStarting, refusal };
}
