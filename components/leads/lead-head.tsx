"use client";

import { Avatar } from "@/components/ui/avatar";
import type { LeadDetails } from "@/lib/leads/schema";
import { ContactLinks } from "./contact-links";
import { LeadTags } from "./lead-tags";
import { leadName } from "./lead-words";
import { OwnerPicker } from "./owner-picker";
import { StaleMark } from "./stale-mark";
import { StatusPicker } from "./status-picker";
import type { LeadEdit } from "./use-lead-edit";

/** Name, status, owner, tags, and the ways to reach the lead. */
export function LeadHead({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const name = leadName(lead);
  const place = [lead.title, lead.name && lead.company].filter(Boolean).join(" at ");
  return (
    <header className="flex flex-col gap-3">
      <div className="flex min-w-0 items-start gap-3">
        <Avatar name={name} size="lg" />
        <div className="min-w-0 self-center">
          <h2 className="line-clamp-3 text-lg font-semibold wrap-anywhere" title={name}>
            {name}
          </h2>
          {place && <p className="truncate text-sm text-muted">{place}</p>}
        </div>
      </div>
      <ContactLinks lead={lead} />
      <div className="flex flex-wrap items-center gap-2">
        <StatusPicker lead={lead} edit={edit} isReadOnly={isReadOnly} />
        <StaleMark lead={lead} />
        <OwnerPicker lead={lead} edit={edit} isReadOnly={isReadOnly} />
      </div>
      <LeadTags lead={lead} edit={edit} isReadOnly={isReadOnly} />
    </header>
  );
}
