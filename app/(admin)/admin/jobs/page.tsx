import { Workflow } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { JobTable } from "@/components/jobs/job-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listJobs } from "@/lib/jobs/list-jobs";
import { runStatuses } from "@/lib/jobs/schema";

export const metadata: Metadata = { title: "Jobs" };

const shownStatuses = ["running", "waiting", "failed", "completed"] as const;
const search = z.object({
  status: z.enum(runStatuses).optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
});

/** What runs beside requests: imports, mail, reminders; each with its steps. */
export default async function JobsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const actor = await pageActor();
  if (!actor.scopes.has("jobs:read")) notFound();
  const { status, cursor } = search.parse(await searchParams);
  const { items, nextCursor, isEmbedded } = await ask(listJobs, { status, cursor });
  const tabs = [undefined, ...shownStatuses].map((name) => ({
    label: name ? name.charAt(0).toUpperCase() + name.slice(1) : "All",
    href: name ? `/admin/jobs?status=${name}` : "/admin/jobs",
    isCurrent: name === status,
  }));
  return (
    <>
      <PageHeader title="Jobs" />
      <PageBody>
        <Tabs label="Jobs by state" tabs={tabs} />
        {!isEmbedded && (
          <p className="pt-4 text-sm text-muted">
            Inngest runs the jobs of this server; they are listed there.
          </p>
        )}
        {items.length === 0 ? (
          <EmptyState icon={<Workflow />} title={status ? `No ${status} jobs` : "No jobs yet"}>
            Imports, mails and other work in the background are listed here with each of their steps.
          </EmptyState>
        ) : (
          <JobTable jobs={items} canManage={actor.scopes.has("jobs:manage")} />
        )}
        {nextCursor && (
          <div className="flex justify-center pt-6">
            <ButtonLink
              variant="outline"
              href={`/admin/jobs?${new URLSearchParams({ ...(status && { status }), cursor: nextCursor })}`}
            >
              Older jobs
            </ButtonLink>
          </div>
        )}
      </PageBody>
    </>
  );
}
