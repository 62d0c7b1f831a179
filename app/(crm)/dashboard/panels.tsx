import { Phone } from "lucide-react";
import { cache } from "react";
import { ActivityDays } from "@/components/dashboard/activity-days";
import { DueTasks } from "@/components/dashboard/due-tasks";
import type { FigureQuery } from "@/components/dashboard/figures-href";
import { FunnelTable } from "@/components/dashboard/funnel-table";
import { KeyFigures } from "@/components/dashboard/key-figures";
import { AsOf } from "@/components/dashboard/panel";
import { PeopleTable } from "@/components/dashboard/people-table";
import { SourcesTable } from "@/components/dashboard/sources-table";
import { WaitingLeads } from "@/components/dashboard/waiting-leads";
import { EmptyState } from "@/components/ui/empty-state";
import { ask } from "@/lib/auth/page-actor";
import { getActivity } from "@/lib/dashboard/get-activity";
import { getFunnel } from "@/lib/dashboard/get-funnel";
import { getLeadsBySource } from "@/lib/dashboard/get-leads-by-source";
import { getOverview } from "@/lib/dashboard/get-overview";
import { getUpcoming } from "@/lib/dashboard/get-upcoming";

type Asked = { query: FigureQuery };

export async function FiguresPanel({ query }: Asked) {
  const overview = await ask(getOverview, query);
  return (
    <section aria-label="Key figures" className="pb-4">
      <KeyFigures {...overview} />
      <AsOf at={overview.computedAt} />
    </section>
  );
}

export async function FunnelPanel({ query }: Asked) {
  const funnel = await ask(getFunnel, query);
  return (
    <>
      <FunnelTable {...funnel} />
      <AsOf at={funnel.computedAt} />
    </>
  );
}

export async function SourcesPanel({ query }: Asked) {
  const figures = await ask(getLeadsBySource, query);
  return (
    <>
      <SourcesTable {...figures} />
      <AsOf at={figures.computedAt} />
    </>
  );
}

export async function ActivityPanel({ query }: Asked) {
  const { people, days, period, computedAt } = await ask(getActivity, query);
  if (people.length === 0)
    return (
      <EmptyState icon={<Phone />} title="Nothing was done">
        Calls, messages, notes and moves of leads are counted here.
      </EmptyState>
    );
  const owner = people.length === 1 ? people[0]?.userId : undefined;
  return (
    <>
      <ActivityDays days={days} owner={query.owner && owner} timeZone={period.timeZone} />
      <div className="h-4" />
      <PeopleTable people={people} period={period} />
      <AsOf at={computedAt} />
    </>
  );
}

/** Two panels show parts of it. */
const upcomingOf = cache((owner: string | undefined) => ask(getUpcoming, owner ? { owner } : {}));

export async function WaitingPanel({ query }: Asked) {
  const { untouchedLeads, computedAt } = await upcomingOf(query.owner);
  return (
    <>
      <WaitingLeads {...untouchedLeads} />
      <AsOf at={computedAt} />
    </>
  );
}

export async function TasksPanel({ query }: Asked) {
  const { dueTasks, computedAt } = await upcomingOf(query.owner);
  return (
    dueTasks && (
      <>
        <DueTasks {...dueTasks} />
        <AsOf at={computedAt} />
      </>
    )
  );
}
