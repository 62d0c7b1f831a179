"use client";

import type { DuplicateCandidate } from "@/lib/leads/schema";
import { CandidateLink } from "./candidate-link";

/** Leads that look like the one being typed in, each with the reason and a way there. */
export function DuplicateCandidates({
  candidates,
  refusal,
  openLead,
}: {
  candidates: DuplicateCandidate[];
  /** What the server said when it would not create the lead. */
  refusal?: string;
  openLead: (id: string) => void;
}) {
  return (
    <div role="status">
      {candidates.length > 0 && (
        <div className="rounded-lg bg-warning-soft px-3 py-2 text-sm">
          <p className="font-medium text-warning-soft-foreground">
            {refusal ??
              (candidates.length === 1
                ? "This may be someone who is already here"
                : "These may be the same person")}
          </p>
          <ul className="mt-1">
            {candidates.map((candidate) => (
              <li key={candidate.id}>
                <CandidateLink candidate={candidate} openLead={openLead} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
