import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Job } from "@/lib/jobs/schema";
import { JobStatus } from "./job-status";
import { RetryButton } from "./retry-button";
import { jobName, triggerName } from "./words";

/** Runs of background functions, each with its state and a way to its steps. */
export function JobTable({ jobs, canManage }: { jobs: Job[]; canManage: boolean }) {
  return (
    <ul
      className="mt-4 divide-y divide-separator rounded-lg border border-border bg-surface text-sm"
      aria-label="Jobs"
    >
      {jobs.map((job) => (
        <li key={job.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
          <Link
            href={`/admin/jobs/${job.id}`}
            className="min-w-40 flex-1 font-medium after:absolute after:inset-0 hover:underline"
          >
            {jobName(job.functionId)}
          </Link>
          <JobStatus status={job.status} />
          <span className="w-40 truncate text-muted">{triggerName(job.eventName)}</span>
          <RelativeTime at={job.createdAt} className="w-24 text-right text-muted phone:ml-auto" />
          {canManage && (
            <span className="relative">
              <RetryButton job={job} />
            </span>
          )}
          {job.error?.message && (
            <p className="w-full wrap-anywhere text-danger">{job.error.message}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
