import type { Metadata } from "next";
import { ActivityFeed } from "@/components/dashboard/activity-feed";
import { ActsFilter } from "@/components/dashboard/acts-filter";
import { type ActsQuery, readActsQuery } from "@/components/dashboard/acts-query";
import { actName } from "@/components/dashboard/words";
import { type Vocabulary, VocabularyProvider } from "@/components/leads/vocabulary";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { listActivities } from "@/lib/activities/list-activities";
import { ask, pageFormat } from "@/lib/auth/page-actor";
import type { Format } from "@/lib/format";
import { readVocabulary } from "../leads/vocabulary";

export const metadata: Metadata = { title: "Activity" };

const FIRST_ROWS = 100;

/** The acts behind a number of the dashboard. */
export default async function ActivityPage({ searchParams }: PageProps<"/activity">) {
  const [params, vocabulary] = await Promise.all([searchParams, readVocabulary()]);
  const query = readActsQuery(params);
  const firstPage = await ask(listActivities, { ...query, standing: true, limit: FIRST_ROWS });
  const [only, ...others] = query.type ?? [];
  const kind = others.length === 0 && only ? actName(only) : undefined;
  return (
    <VocabularyProvider value={vocabulary}>
      <PageHeader title={kind ?? "Activity"} meta={scopeOf(query, vocabulary, await pageFormat())} />
      <PageBody width="narrow">
        <ActsFilter query={query} />
        <ActivityFeed key={JSON.stringify(query)} firstPage={firstPage} query={query} />
      </PageBody>
    </VocabularyProvider>
  );
}

/** "Mia Torres · Nov 3 – Nov 9". */
function scopeOf(
  { actorId, since, until }: ActsQuery,
  { members, timeZone }: Vocabulary,
  format: Format,
): string {
  const who = actorId && (members.find(({ id }) => id === actorId)?.name ?? "Former member");
  const first = since && format.day(since, { timeZone });
  const last = until && format.day(Date.parse(until) - 1, { timeZone });
  const when = !last ? first && `Since ${first}` : first === last ? first : `${first ?? ""} – ${last}`;
  return [who, when].filter(Boolean).join(" · ");
}
