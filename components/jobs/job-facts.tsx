import { RelativeTime } from "@/components/ui/relative-time";
import type { JobDetails } from "@/lib/jobs/schema";
import { JobStatus } from "./job-status";
import { Json } from "./json";
import { triggerName } from "./words";

/** State, times and trigger of one run. */
export function JobFacts({ job }: { job: JobDetails }) {
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
      <dt className="text-muted">State</dt>
      <dd>
        <JobStatus status={job.status} />
      </dd>
      <dt className="text-muted">Started by</dt>
      <dd title={job.event.name}>{triggerName(job.event.name)}</dd>
      <dt className="text-muted">Queued</dt>
      <dd>
        <RelativeTime at={job.createdAt} />
      </dd>
      {job.endedAt && (
        <>
          <dt className="text-muted">Ended</dt>
          <dd>
            <RelativeTime at={job.endedAt} />
          </dd>
        </>
      )}
      {job.error?.message && (
        <>
          <dt className="text-muted">Error</dt>
          <dd className="wrap-anywhere text-danger">{job.error.message}</dd>
        </>
      )}
      <dt className="text-muted">Event</dt>
      <dd>
        <Json value={job.event.data} />
      </dd>
    </dl>
  );
}
