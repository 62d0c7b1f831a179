import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LeadPage } from "@/components/leads/lead-page";
import { leadName } from "@/components/leads/lead-words";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { OperationError } from "@/lib/operations/errors";
import { readRecord } from "../record";
import { readVocabulary } from "../vocabulary";

/** Title and page read the lead once. What is not there, or not ours, is the same screen. */
const recordOf = cache(async (leadId: string) => {
  try {
    return await readRecord(leadId);
  } catch (thrown) {
    const isAbsent =
      thrown instanceof OperationError && (thrown.code === "not_found" || thrown.code === "invalid");
    if (isAbsent) return undefined;
    throw thrown;
  }
});

export async function generateMetadata({ params }: PageProps<"/leads/[leadId]">): Promise<Metadata> {
  const record = await recordOf((await params).leadId);
  return { title: record ? leadName(record.lead) : "Lead" };
}

export default async function LeadRoute({ params }: PageProps<"/leads/[leadId]">) {
  const { leadId } = await params;
  const [record, vocabulary] = await Promise.all([recordOf(leadId), readVocabulary()]);
  if (!record) notFound();
  return (
    <VocabularyProvider value={vocabulary}>
      <LeadPage key={leadId} given={record} />
    </VocabularyProvider>
  );
}
