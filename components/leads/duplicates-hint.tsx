"use client";

import { Copy } from "lucide-react";
import type { DuplicateCandidate } from "@/lib/leads/schema";
import { CandidateLink } from "./candidate-link";

/** Other leads that may be the same person. */
export function DuplicatesHint({
  candidates,
  openLead,
}: {
  candidates: DuplicateCandidate[];
  openLead?: (id: string) => void;
}) {
  if (candidates.length === 0) return null;
  return (
    <section
      aria-label="Possible duplicates"
      className="flex gap-2 rounded-lg border border-border bg-surface-secondary px-3 py-2 text-sm"
    >
      <Copy className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0">
        <p className="text-muted">May be the same person as</p>
        <ul>
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <CandidateLink candidate={candidate} openLead={openLead} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
