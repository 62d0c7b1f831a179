import type { Db } from "./context";

export interface Job {
  identifier: "dispatch" | "run" | "step" | "cron";
  payload: Record<string, unknown>;
  runAt?: Date | undefined;
  key?: string;
}

/** A job outlives every crash of its worker, so the queue must never give up on one. */
const MAX_ATTEMPTS = 32_767;

export const runJob = (runId: string, runAt?: Date): Job => ({
  identifier: "run",
  payload: { runId },
  runAt,
});
export const stepJob = (runId: string, stepId: string, runAt?: Date): Job => ({
  identifier: "step",
  payload: { runId, stepId },
  runAt,
});

/** Queues jobs in the caller's transaction. Jobs carry no state: doing one twice, or after its time, is harmless. */
export async function enqueue(db: Db, jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ identifier, payload, runAt, key }) => ({
    identifier,
    payload,
    run_at: runAt ?? null,
    job_key: key ?? null,
    max_attempts: MAX_ATTEMPTS,
  }));
  await db`
    select count(*) from graphile_worker.add_jobs(array(
      select spec from json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::text::json) spec))`;
}
