"use client";

import Link from "next/link";
import type { DuplicateCandidate } from "@/lib/leads/schema";
import { leadName } from "./lead-words";

const REASONS: Record<DuplicateCandidate["reason"], string> = {
  email: "same email",
  phone: "same phone",
  name: "similar name and company",
  namesake: "same name",
};

/** A lead that looks like another one, and what makes it so. */
export function CandidateLink({
  candidate,
  openLead,
}: {
  candidate: DuplicateCandidate;
  openLead?: (id: string) => void;
}) {
  const detail = [candidate.name && candidate.company, REASONS[candidate.reason]]
    .filter(Boolean)
    .join(" · ");
  return (
    <span className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-2">
      <Link
        href={`/leads/${candidate.id}`}
        prefetch={false}
        className="max-w-full truncate font-medium text-foreground underline decoration-border underline-offset-3 hover:decoration-current"
        onNavigate={(event) => {
          if (!openLead) return;
          event.preventDefault();
          openLead(candidate.id);
        }}
      >
        {leadName(candidate)}
      </Link>
      <span className="max-w-full truncate text-muted">{detail}</span>
    </span>
  );
}
