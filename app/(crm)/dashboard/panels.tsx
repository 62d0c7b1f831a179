import { Phone } from "lucide-react";
import { cache } from "react";
import { ActivityDays } from "@/components/dashboard/activity-days";
import { DueTasks } from "@/components/dashboard/due-tasks";
import type { FigureQuery } from "@/components/dashboard/figures-href";
import { FunnelTable } from "@/components/dashboard/funnel-table";
import { KeyFigures } from "@/components/dashboard/key-figures";
import { PeopleTable } from "@/components/dashboard/people-table";
import { SourcesTable } from "@/components/dashboard/sources-table";
import { WaitingLeads } from "@/components/dashboard/waiting-leads";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { ask, pageFormat } from "@/lib/auth/page-actor";
import { getActivity } from "@/lib/dashboard/get-activity";
import { getFunnel } from "@/lib/dashboard/get-funnel";
import { getLeadsBySource } from "@/lib/dashboard/get-leads-by-source";
import { getOverview } from "@/lib/dashboard/get-overview";
import { getUpcoming } from "@/lib/dashboard/get-upcoming";

type Asked = { query: FigureQuery };

// Each is asked once for a page: by its panel, by a second one that shows parts of it, and for the time it is of.
const overviewOf = cache((query: FigureQuery) => ask(getOverview, query));
const funnelOf = cache((query: FigureQuery) => ask(getFunnel, query));
const sourcesOf = cache((query: FigureQuery) => ask(getLeadsBySource, query));
const activityOf = cache((query: FigureQuery) => ask(getActivity, query));
const upcomingOf = cache((owner: string | undefined) => ask(getUpcoming, owner ? { owner } : {}));

/** When the figures were true. Where the panels differ, the oldest is said: none is older than that. */
export async function TimeOfFigures({ query }: Asked) {
  const figures = await Promise.all([
    overviewOf(query),
    funnelOf(query),
    sourcesOf(query),
    activityOf(query),
    upcomingOf(query.owner),
  ]);
  const [oldest] = figures.map(({ computedAt }) => computedAt).toSorted();
  return (
    oldest && (
      <>
        As of <RelativeTime at={oldest} />
      </>
    )
  );
}

export async function FiguresPanel({ query }: Asked) {
  const [{ cards }, format] = await Promise.all([overviewOf(query), pageFormat()]);
  return (
    <section aria-label="Key figures" className="pb-6">
      <KeyFigures cards={cards} format={format} />
    </section>
  );
}

export async function FunnelPanel({ query }: Asked) {
  const [funnel, format] = await Promise.all([funnelOf(query), pageFormat()]);
  return <FunnelTable {...funnel} format={format} />;
}

export async function SourcesPanel({ query }: Asked) {
  const [{ sources, others }, format] = await Promise.all([sourcesOf(query), pageFormat()]);
  return <SourcesTable sources={sources} others={others} format={format} />;
}

export async function ActivityPanel({ query }: Asked) {
  const [{ people, days, period }, format] = await Promise.all([activityOf(query), pageFormat()]);
  if (people.length === 0)
    return (
      <EmptyState icon={<Phone />} title="Nothing was done">
        Calls, messages, notes and moves of leads are counted here.
      </EmptyState>
    );
  const owner = people.length === 1 ? people[0]?.userId : undefined;
  return (
    <>
      <ActivityDays
        days={days}
        owner={query.owner && owner}
        timeZone={period.timeZone}
        format={format}
      />
      <div className="h-4" />
      <PeopleTable people={people} period={period} format={format} />
    </>
  );
}

export async function WaitingPanel({ query }: Asked) {
  const [{ untouchedLeads }, format] = await Promise.all([upcomingOf(query.owner), pageFormat()]);
  return <WaitingLeads {...untouchedLeads} format={format} />;
}

export async function TasksPanel({ query }: Asked) {
  const [{ dueTasks }, format] = await Promise.all([upcomingOf(query.owner), pageFormat()]);
  return dueTasks && <DueTasks {...dueTasks} format={format} />;
}
