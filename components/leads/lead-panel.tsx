"use client";

import { Maximize2 } from "lucide-react";
import { useCallback } from "react";
import { LeadTimeline } from "@/components/activities/timeline";
import { ButtonLink } from "@/components/ui/button-link";
import { SidePanel } from "@/components/ui/side-panel";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Lead, LeadDetails } from "@/lib/leads/schema";
import { LeadComposer } from "./lead-composer";
import { LeadMenu } from "./lead-menu";
import { LeadMissing } from "./lead-missing";
import { LeadSummary } from "./lead-summary";
import { leadName } from "./lead-words";
import type { Patch } from "./use-lead-pages";
import { useLeadRecord } from "./use-lead-record";
import { closeInUrl, openInUrl } from "./use-lead-url";
import { urlValue } from "./use-url-value";

/** One lead over its list: what is known, what happened, and a place to write. */
export function LeadPanel({ leadId, rows, patch }: { leadId: string; rows: Lead[]; patch: Patch }) {
  const index = rows.findIndex((row) => row.id === leadId);
  const row = rows[index];
  const step = (by: 1 | -1) => {
    if (index < 0 || !rows[index + by]) return undefined;
    return () => {
      const to = rows[rows.findIndex(({ id }) => id === urlValue("lead")) + by];
      if (to) openInUrl("lead", to.id, "replace");
    };
  };
  return (
    <PanelOf
      key="panel"
      leadId={leadId}
      row={row}
      patch={patch}
      onNext={step(1)}
      onPrevious={step(-1)}
    />
  );
}

type Steps = { onNext?: () => void; onPrevious?: () => void };

function PanelOf({
  leadId,
  row,
  patch,
  onNext,
  onPrevious,
}: Steps & { leadId: string; row: Lead | undefined; patch: Patch }) {
  const close = useCallback(() => closeInUrl("lead"), []);
  return (
    <SidePanel
      label={row ? leadName(row) : "Lead"}
      title={<span className="text-sm font-medium text-muted">Lead</span>}
      onClose={close}
      onNext={onNext}
      onPrevious={onPrevious}
      actions={
        <>
          <ButtonLink
            href={`/leads/${leadId}`}
            prefetch={false}
            variant="ghost"
            isIconOnly
            aria-label="Open full page"
            title="Open full page"
          >
            <Maximize2 aria-hidden />
          </ButtonLink>
          <LeadMenu
            leadId={leadId}
            name={row ? leadName(row) : "The lead"}
            onDeleted={() => {
              patch(new Set([leadId]), () => undefined);
              close();
            }}
          />
        </>
      }
    >
      <PanelContent key={leadId} leadId={leadId} row={row} patch={patch} />
    </SidePanel>
  );
}

function PanelContent({ leadId, row, patch }: { leadId: string; row: Lead | undefined; patch: Patch }) {
  const { record, problem, setLead, reload } = useLeadRecord(leadId);
  const lead = record?.lead ?? (row && fromRow(row));
  if (problem) return <LeadMissing problem={problem} onRetry={reload} />;
  if (!lead)
    return (
      <div className="p-4">
        <SkeletonLines lines={14} />
      </div>
    );
  return (
    <div className="flex flex-col gap-5 p-4">
      <LeadSummary
        lead={lead}
        duplicates={record?.duplicates ?? []}
        setLead={(change) => {
          setLead(change);
          patch(new Set([leadId]), (before) => ({ ...before, ...shortOf(change(lead)) }));
        }}
        openLead={(id) => openInUrl("lead", id, "replace")}
      />
      {!lead.deletedAt && <LeadComposer leadId={leadId} name={leadName(lead)} />}
      {record ? <LeadTimeline record={record} /> : <SkeletonLines lines={5} />}
    </div>
  );
}

/** What the row knows is shown at once; the rest follows. */
const fromRow = (row: Lead): LeadDetails => ({
  ...row,
  assignedTo: null,
  address: null,
  timeZone: null,
  nextStepAt: null,
  lastRepliedAt: null,
  latestSource: null,
  utm: null,
  grade: null,
  consent: {},
  speedToLeadSeconds: null,
  staleAt: null,
  counts: { notes: 0, activities: 0 },
  deletedAt: null,
  mergedInto: null,
});

/** The part of a lead that its row in the list shows. */
function shortOf(lead: LeadDetails): Lead {
  const { assignedTo: _owner, counts: _counts, deletedAt: _bin, ...short } = lead;
  return short;
}
