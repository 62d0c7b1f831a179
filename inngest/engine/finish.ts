import type { JsonError, RunStatus } from "@/db/schema/engine";
import { eventColumn } from "./claim";
import { asJson, type Db } from "./context";
import { type IncomingEvent, storeEvents } from "./ingest";
import { enqueue, runJob } from "./jobs";
import { saveEnded } from "./ops";
import type { Registry } from "./registry";
import { releaseSlots } from "./slots";

export interface Outcome {
  status: Extract<RunStatus, "completed" | "failed" | "cancelled">;
  output?: unknown;
  error?: JsonError;
}

/** Ends a run in the caller's transaction, and tells whoever waits for it. The caller holds the run's row. */
export async function finishRun(
  tx: Db,
  registry: Registry,
  runId: string,
  outcome: Outcome,
): Promise<void> {
  const [run] = await tx<EndedRun[]>`
    update engine_runs r set status = ${outcome.status}, driver = null, wake = false, crashes = 0, ended_at = clock_timestamp(),
      output = ${asJson(outcome.output)}::text::json, error = ${outcome.error ? asJson(outcome.error) : null}::text::json
    from engine_events e where r.id = ${runId} and e.id = r.event_id
    returning r.id, r.function_id as "functionId", r.parent_run_id as "parentRunId", r.parent_step_id as "parentStepId", r.turn,
      ${eventColumn(tx)} as event`;
  if (!run) return;
  await tx`delete from engine_waits where run_id = ${runId}`;
  await releaseSlots(tx, runId, undefined);
  await answerParent(tx, run, outcome);
  await storeEvents(tx, lifecycleEvents(registry, run, outcome));
}

interface EndedRun {
  id: string;
  functionId: string;
  parentRunId: string | null;
  parentStepId: string | null;
  turn: number;
  event: { id: string; name: string; data: Record<string, unknown>; ts: number };
}

const CANCELLED: JsonError = { name: "CancelledError", message: "The invoked function was cancelled." };

async function answerParent(
  tx: Db,
  { parentRunId, parentStepId }: EndedRun,
  { status, output, error }: Outcome,
): Promise<void> {
  if (!parentRunId || !parentStepId) return;
  const [step] = await tx<{ name: string }[]>`
    select name from engine_steps where run_id = ${parentRunId} and id = ${parentStepId} and status = 'waiting'`;
  if (!step) return;
  const result =
    status === "completed"
      ? { status, output: output ?? null }
      : { status: "failed" as const, error: error ?? CANCELLED };
  await saveEnded(tx, parentRunId, [
    { id: parentStepId, name: step.name, op: "InvokeFunction", attempts: 1, ...result },
  ]);
  await enqueue(tx, [runJob(parentRunId)]);
}

/** The events that Inngest sends about a run; only those that a function listens to. */
function lifecycleEvents(
  registry: Registry,
  run: EndedRun,
  { status, output, error }: Outcome,
): IncomingEvent[] {
  const names =
    status === "failed"
      ? ["failed", "finished"]
      : status === "cancelled"
        ? ["cancelled"]
        : ["finished"];
  return names
    .map((name) => `inngest/function.${name}`)
    .filter((name) => registry.triggeredBy(name).length > 0)
    .map((name) => ({
      id: `${name}:${run.id}:${run.turn}`,
      name,
      data: {
        function_id: run.functionId,
        run_id: run.id,
        event: run.event,
        ...(error ? { error } : { result: output ?? null }),
      },
    }));
}
