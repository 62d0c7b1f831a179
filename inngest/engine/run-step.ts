import { eventColumn, type Step, stepsColumn } from "./claim";
import { asJson, type Db, type Engine, errorOf, type StoredEvent } from "./context";
import { callFunction, type Reply } from "./deliver";
import { finishRun } from "./finish";
import { enqueue, runJob, stepJob } from "./jobs";
import { endedBy, type Op, saveEnded } from "./ops";
import type { FunctionConfig } from "./registry";
import { retryAt } from "./settle";
import { type Place, releaseSlots, takeSlots } from "./slots";

interface Claimed {
  runId: string;
  stepId: string;
  functionId: string;
  attempt: number;
  race: boolean;
  places: Place[] | null;
  event: StoredEvent;
  steps: Step[];
}

/** Runs one of several steps that a function wants done beside each other. */
export async function runStep(engine: Engine, runId: string, stepId: string): Promise<void> {
  const step = await claimStep(engine, runId, stepId);
  if (!step) return;
  try {
    if (step.places && !(await takeSlots(engine.sql, step.places, runId, stepId, engine.session)))
      return await letGo(engine, step);
    const config = engine.registry.get(step.functionId);
    if (!config) throw new Error(`The function "${step.functionId}" no longer exists.`);
    const turn = `${engine.session}:${stepId}`;
    const reply = await callFunction(engine, { ...step, turn, maxAttempts: config.maxAttempts });
    await settleStep(engine, step, config, reply);
  } catch (error) {
    await letGo(engine, step);
    throw error;
  }
}

async function claimStep(
  { sql, session }: Engine,
  runId: string,
  stepId: string,
): Promise<Claimed | undefined> {
  const [step] = await sql<Claimed[]>`
    with claimed as (
      update engine_steps s set driver = ${session}, started_at = coalesce(s.started_at, now())
      from engine_runs r
      where s.run_id = ${runId} and s.id = ${stepId} and s.driver is null and s.status in ('planned', 'retrying')
        and r.id = s.run_id and r.status in ('running', 'waiting')
      returning s.run_id, s.id, s.attempts, s.race
    )
    select c.run_id as "runId", c.id as "stepId", r.function_id as "functionId", c.attempts as attempt, c.race,
           r.concurrency_keys as places, ${eventColumn(sql)} as event, ${stepsColumn(sql)} as steps
    from claimed c join engine_runs r on r.id = c.run_id join engine_events e on e.id = r.event_id`;
  return step;
}

async function settleStep(
  engine: Engine,
  step: Claimed,
  config: FunctionConfig,
  reply: Reply,
): Promise<void> {
  const { runId, stepId, attempt } = step;
  const op =
    reply.status === 206 && Array.isArray(reply.body)
      ? (reply.body as Op[]).find(({ id }) => id === stepId)
      : undefined;
  await engine.sql.begin(async (tx) => {
    const [mine] = await tx`
      select 1 from engine_runs r join engine_steps s on s.run_id = r.id
      where r.id = ${runId} and s.id = ${stepId} and s.driver = ${engine.session} and r.status in ('running', 'waiting')
      for no key update of r`;
    if (!mine) return;
    if (op?.op === "StepRun" || op?.op === "StepFailed") {
      await saveEnded(tx, runId, [endedBy(op, attempt)]);
      await wakeRun(tx, step);
    } else if (attempt + 1 < config.maxAttempts && reply.mayRetry) {
      await retry(tx, engine, step, errorOf(op?.error ?? reply.body), reply);
    } else {
      await finishRun(tx, engine.registry, runId, {
        status: "failed",
        error: errorOf(op?.error ?? reply.body),
      });
    }
    await releaseSlots(tx, runId, stepId);
  });
}

async function retry(
  tx: Db,
  engine: Engine,
  { runId, stepId, attempt }: Claimed,
  error: unknown,
  reply: Reply,
): Promise<void> {
  await tx`
    update engine_steps set status = 'retrying', driver = null, attempts = attempts + 1, error = ${asJson(error)}::text::json
    where run_id = ${runId} and id = ${stepId}`;
  await enqueue(tx, [stepJob(runId, stepId, retryAt(engine, attempt, reply))]);
}

/** The run goes on when the last of its steps has ended, or any of them where the function races them. */
async function wakeRun(tx: Db, { runId, race }: Claimed): Promise<void> {
  const [open] = await tx`
    select 1 from engine_steps where run_id = ${runId} and op = 'StepPlanned' and status in ('planned', 'retrying') limit 1`;
  if (!open || race) await enqueue(tx, [runJob(runId)]);
}

async function letGo({ sql, session }: Engine, { runId, stepId }: Claimed): Promise<void> {
  await sql`update engine_steps set driver = null where run_id = ${runId} and id = ${stepId} and driver = ${session}`;
}
