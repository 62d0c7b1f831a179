"use client";

import { Copy } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DuplicateCandidate } from "@/lib/leads/schema";
import { CandidateLink } from "./candidate-link";
import { leadName } from "./lead-words";
import { useVocabulary } from "./vocabulary";

const MergeDialog = dynamic(
  () => import("@/components/duplicates/merge-dialog").then((module) => module.MergeDialog),
  { ssr: false },
);

/** Other leads that may be the same person. */
export function DuplicatesHint({
  leadId,
  candidates,
  openLead,
}: {
  leadId: string;
  candidates: DuplicateCandidate[];
  openLead?: (id: string) => void;
}) {
  const { can } = useVocabulary();
  const [mergeId, setMergeId] = useState<string>();
  if (candidates.length === 0) return null;
  return (
    <section
      aria-label="Possible duplicates"
      className="flex gap-2 rounded-lg border border-border bg-surface-secondary px-3 py-2 text-sm"
    >
      <Copy className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="text-muted">May be the same person as</p>
        <ul>
          {candidates.map((candidate) => (
            <li key={candidate.id} className="flex items-center gap-2">
              <CandidateLink candidate={candidate} openLead={openLead} />
              {can("leads:delete") && (
                <Button
                  variant="ghost"
                  size="sm"
                  className="shrink-0"
                  aria-label={`Merge with ${leadName(candidate)}`}
                  onPress={() => setMergeId(candidate.id)}
                >
                  Merge
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {mergeId && (
        <MergeDialog
          leadIds={[leadId, mergeId]}
          onClose={() => setMergeId(undefined)}
          onMerged={() => setMergeId(undefined)}
        />
      )}
    </section>
  );
}
