import type { JobDetails } from "@/lib/jobs/schema";
import { JobStatus } from "./job-status";
import { RecordedStep } from "./recorded-step";

/** Each step of a run with what went in, what came out, and how often it was tried. */
export function JobSteps({ steps }: { steps: JobDetails["steps"] }) {
  return (
    <section aria-label="Steps" className="pt-8">
      <h2 className="pb-3 text-sm font-semibold">Steps</h2>
      {steps.length === 0 && <p className="text-sm text-muted">No step has run yet.</p>}
      <ol className="flex flex-col gap-2">
        {steps.map((step) => (
          <li key={step.id}>
            <RecordedStep
              input={step.input}
              output={step.output}
              summary={
                <>
                  <span className="font-medium">{step.name}</span>
                  <JobStatus status={step.status} />
                  <span className="ml-auto text-muted tabular-nums">
                    {step.attempts > 1 ? `${step.attempts} tries` : duration(step)}
                  </span>
                </>
              }
            >
              {step.error?.message && <p className="wrap-anywhere text-danger">{step.error.message}</p>}
            </RecordedStep>
          </li>
        ))}
      </ol>
    </section>
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
