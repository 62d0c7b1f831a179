import type { Metadata } from "next";
import { LeadList } from "@/components/leads/lead-list";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { ask } from "@/lib/auth/page-actor";
import { listLeads } from "@/lib/leads/list-leads";
import { readLeadQuery } from "./read-lead-query";
import { readVocabulary } from "./vocabulary";

export const metadata: Metadata = { title: "Leads" };

/** The rows of the first screens; scrolling fetches the others. */
const FIRST_ROWS = 50;

export default async function LeadsPage({ searchParams }: PageProps<"/leads">) {
  const [params, vocabulary] = await Promise.all([searchParams, readVocabulary()]);
  const { problem, ...query } = readLeadQuery(params, vocabulary.fields);
  const firstPage = await ask(listLeads, { ...query, limit: FIRST_ROWS });
  return (
    <VocabularyProvider value={vocabulary}>
      <LeadList firstPage={firstPage} query={query} problem={problem} />
    </VocabularyProvider>
  );
}
