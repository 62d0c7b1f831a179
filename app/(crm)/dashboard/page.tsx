import type { Metadata } from "next";
import { Suspense } from "react";
import { readFigureQuery } from "@/components/dashboard/figure-query";
import type { FigureQuery } from "@/components/dashboard/figures-href";
import { FiguresSkeleton } from "@/components/dashboard/figures-skeleton";
import { NoLeads } from "@/components/dashboard/no-leads";
import { OwnerFilter } from "@/components/dashboard/owner-filter";
import { Panel } from "@/components/dashboard/panel";
import { PeriodBar } from "@/components/dashboard/period-bar";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listLeads } from "@/lib/leads/list-leads";
import { getTeam } from "@/lib/teams/get-team";
import {
  ActivityPanel,
  FiguresPanel,
  FunnelPanel,
  SourcesPanel,
  TasksPanel,
  TimeOfFigures,
  WaitingPanel,
} from "./panels";

export const metadata: Metadata = { title: "Dashboard" };

/** How the team is doing, and what needs somebody next. Each part streams in on its own. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const [params, actor] = await Promise.all([searchParams, pageActor()]);
  const query = readFigureQuery(params);
  const [team, { items: anyLead }] = await Promise.all([
    ask(getTeam, { id: actor.teamId, count: false }),
    ask(listLeads, { limit: 1, count: false }),
  ]);
  if (anyLead.length === 0)
    return (
      <>
        <PageHeader title="Dashboard" />
        <NoLeads scopes={actor.scopes} />
      </>
    );
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: team.timeZone }).format(new Date());
  // A new question shows its skeletons at once; the same one drawn again keeps what stands there.
  const question = JSON.stringify(query);
  return (
    <>
      <PageHeader
        title="Dashboard"
        meta={
          <Suspense key={question} fallback={null}>
            <TimeOfFigures query={query} />
          </Suspense>
        }
      />
      <PageBody width="full">
        <div className="mx-auto max-w-7xl">
          <div className="mb-4 flex flex-wrap items-start justify-between gap-2">
            <PeriodBar query={query} today={today} />
            {!actor.visibleOwnerId && <OwnerFilter query={query} members={team.members} />}
          </div>
          <Suspense key={`figures ${question}`} fallback={<FiguresSkeleton />}>
            <FiguresPanel query={query} />
          </Suspense>
          <Panels key={`panels ${question}`} query={query} />
        </div>
      </PageBody>
    </>
  );
}

function Panels({ query }: { query: FigureQuery }) {
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Panel title="Funnel" note="How far the leads that came in during the period got." rows={8}>
        <FunnelPanel query={query} />
      </Panel>
      <Panel
        title="Waiting for a first contact"
        note="New open leads that nobody has called or written to."
        rows={8}
      >
        <WaitingPanel query={query} />
      </Panel>
      <Panel title="Sources" note="Where the leads that came in during the period came from." rows={7}>
        <SourcesPanel query={query} />
      </Panel>
      <Panel title="Due tasks" note="Open tasks that are overdue or due today." rows={7}>
        <TasksPanel query={query} />
      </Panel>
      <div className="min-w-0 xl:col-span-2">
        <Panel title="Activity" note="Calls, messages, notes, moves and finished tasks." rows={7}>
          <ActivityPanel query={query} />
        </Panel>
      </div>
    </div>
  );
}
