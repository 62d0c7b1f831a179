"use client";

import { ArrowLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LeadTimeline } from "@/components/activities/timeline";
import { ButtonLink } from "@/components/ui/button-link";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { LeadComposer } from "./lead-composer";
import { LeadMenu } from "./lead-menu";
import { LeadMissing } from "./lead-missing";
import type { LeadRecord } from "./lead-record-data";
import { LeadSummary } from "./lead-summary";
import { leadName } from "./lead-words";
import { useLeadRecord } from "./use-lead-record";

/** One lead on a page of its own: what is known at the left, what happened at the right. */
export function LeadPage({ given }: { given: LeadRecord }) {
  const router = useRouter();
  const leadId = given.lead.id;
  const { record = given, problem, setLead, reload } = useLeadRecord(leadId, given);
  const name = leadName(record.lead);
  useEffect(() => {
    document.title = `${name} · Rapport`;
  }, [name]);

  return (
    <>
      <PageHeader
        title={name}
        back={
          <ButtonLink href="/leads" variant="ghost" isIconOnly aria-label="Back to leads">
            <ArrowLeft aria-hidden />
          </ButtonLink>
        }
        actions={
          !record.lead.deletedAt && (
            <LeadMenu leadId={leadId} name={name} onDeleted={() => router.push("/leads")} />
          )
        }
      />
      {problem ? (
        <LeadMissing problem={problem} onRetry={reload} />
      ) : (
        <PageBody>
          <div className="grid gap-8 md:grid-cols-[20rem_minmax(0,1fr)] md:gap-10">
            <div className="flex min-w-0 flex-col gap-5">
              <LeadSummary lead={record.lead} duplicates={record.duplicates} setLead={setLead} />
            </div>
            <div className="flex min-w-0 flex-col gap-5">
              {!record.lead.deletedAt && <LeadComposer leadId={leadId} name={name} />}
              <LeadTimeline record={record} />
            </div>
          </div>
        </PageBody>
      )}
    </>
  );
}
