import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { JobFacts } from "@/components/jobs/job-facts";
import { JobSteps } from "@/components/jobs/job-steps";
import { RetryButton } from "@/components/jobs/retry-button";
import { jobName } from "@/components/jobs/words";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getJob } from "@/lib/jobs/get-job";
import { OperationError } from "@/lib/operations/errors";

export const metadata: Metadata = { title: "Job" };

export default async function JobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  const actor = await pageActor();
  if (!z.uuid().safeParse(jobId).success || !actor.scopes.has("jobs:read")) notFound();
  const job = await ask(getJob, { id: jobId }).catch((error: unknown) => {
    if (error instanceof OperationError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <>
      <PageHeader
        title={jobName(job.functionId)}
        back={
          <Link href="/admin/jobs" className="text-sm text-muted hover:text-foreground">
            Jobs /
          </Link>
        }
        actions={actor.scopes.has("jobs:manage") && <RetryButton job={job} />}
      />
      <PageBody>
        <JobFacts job={job} />
        <JobSteps steps={job.steps} />
      </PageBody>
    </>
  );
}
