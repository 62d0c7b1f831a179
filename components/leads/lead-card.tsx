"use client";

import { Avatar } from "@/components/ui/avatar";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Lead } from "@/lib/leads/schema";
import { CallLink } from "./call-link";
import { leadName } from "./lead-words";
import { useVocabulary } from "./vocabulary";

/** A lead as a phone's list shows it: who and how much, then where it stands. */
export function LeadCard({ lead }: { lead: Lead }) {
  const { statusOf, memberOf } = useVocabulary();
  const status = statusOf(lead.status);
  const owner = memberOf(lead.assignedToId);
  return (
    <div className="flex min-w-0 items-center gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate text-md font-medium">{leadName(lead)}</span>
          {lead.valueCents !== null && (
            <span className="text-sm">
              <Money cents={lead.valueCents} currency={lead.currency} />
            </span>
          )}
        </div>
        <div className="flex items-center gap-2 text-sm text-muted">
          <span className="shrink-0 text-foreground">
            <StatusBadge color={status?.color}>{status?.label ?? lead.status}</StatusBadge>
          </span>
          <span className="min-w-0 flex-1 truncate">{lead.name && lead.company}</span>
          <RelativeTime at={lead.lastContactedAt ?? lead.createdAt} className="shrink-0" />
          {owner && <Avatar name={owner.name} src={owner.avatarUrl} size="xs" isLabelled />}
        </div>
      </div>
      <CallLink name={leadName(lead)} phone={lead.phoneE164 ?? lead.phone} />
    </div>
  );
}
