"use client";

import dynamic from "next/dynamic";
import type { DuplicateCandidate, LeadDetails } from "@/lib/leads/schema";
import { BinNotice } from "./bin-notice";
import { DuplicatesHint } from "./duplicates-hint";
import { LeadFacts } from "./lead-facts";
import { LeadHead } from "./lead-head";
import { useLeadEdit } from "./use-lead-edit";
import { useVocabulary } from "./vocabulary";

/** The list of leads does not wait for what only its panel shows. */
const LeadTasks = dynamic(
  () => import("@/components/tasks/lead-tasks").then((module) => module.LeadTasks),
  { ssr: false },
);
const LeadFiles = dynamic(
  () => import("@/components/files/lead-files").then((module) => module.LeadFiles),
  { ssr: false },
);

export type SummaryProps = {
  lead: LeadDetails;
  duplicates: DuplicateCandidate[];
  setLead: (change: (lead: LeadDetails) => LeadDetails) => void;
  /** Shows another lead where this one stands; without it, by its page. */
  openLead?: (id: string) => void;
};

/** Who a lead is and where it stands, each fact to be changed in place. */
export function LeadSummary({ lead, duplicates, setLead, openLead }: SummaryProps) {
  const { can } = useVocabulary();
  const edit = useLeadEdit(lead, setLead);
  const isReadOnly = lead.deletedAt !== null || !can("leads:write");
  return (
    <>
      {lead.deletedAt && <BinNotice lead={lead} />}
      <LeadHead lead={lead} edit={edit} isReadOnly={isReadOnly} />
      <DuplicatesHint leadId={lead.id} candidates={duplicates} openLead={openLead} />
      <LeadFacts lead={lead} edit={edit} isReadOnly={isReadOnly} />
      {!lead.deletedAt && can("tasks:read") && <LeadTasks leadId={lead.id} />}
      {!lead.deletedAt && <LeadFiles leadId={lead.id} canEdit={!isReadOnly} />}
    </>
  );
}
