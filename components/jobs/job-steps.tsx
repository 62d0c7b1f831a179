import type { JobDetails } from "@/lib/jobs/schema";
import { JobStatus } from "./job-status";
import { Json } from "./json";

/** Each step of a run with what went in, what came out, and how often it was tried. */
export function JobSteps({ steps }: { steps: JobDetails["steps"] }) {
  return (
    <section aria-label="Steps" className="pt-8">
      <h2 className="pb-3 text-sm font-semibold">Steps</h2>
      {steps.length === 0 && <p className="text-sm text-muted">No step has run yet.</p>}
      <ol className="flex flex-col gap-2">
        {steps.map((step) => (
          <li key={step.id}>
            <details className="rounded-lg border border-border bg-surface text-sm">
              <summary className="flex cursor-pointer flex-wrap items-center gap-3 px-4 py-2.5">
                <span className="font-medium">{step.name}</span>
                <JobStatus status={step.status} />
                <span className="ml-auto text-muted tabular-nums">
                  {step.attempts > 1 ? `${step.attempts} tries` : duration(step)}
                </span>
              </summary>
              <div className="flex flex-col gap-3 border-t border-separator px-4 py-3">
                {step.error?.message && (
                  <p className="wrap-anywhere text-danger">{step.error.message}</p>
                )}
                <Value label="Input" value={step.input} />
                <Value label="Output" value={step.output} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Value({ label, value }: { label: string; value: unknown }) {
  return (
    <div>
      <p className="pb-1 text-xs text-muted">{label}</p>
      {value === null || value === undefined ? <p>None</p> : <Json value={value} />}
    </div>
  );
}

function duration({
  startedAt,
  endedAt,
}: {
  startedAt: string | null;
  endedAt: string | null;
}): string {
  if (!startedAt || !endedAt) return "";
  return `${Math.max(0, new Date(endedAt).getTime() - new Date(startedAt).getTime())} ms`;
}
