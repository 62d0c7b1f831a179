import type { JsonError } from "@/db/schema/engine";
import type { Turn } from "./claim";
import { asJson, type Db, type Engine, errorOf } from "./context";
import type { Reply } from "./deliver";
import { dueAt } from "./duration";
import { finishRun, type Outcome } from "./finish";
import { enqueue, runJob } from "./jobs";
import { endedBy, isResult, type Op, saveEnded } from "./ops";
import { plan } from "./plan";
import type { FunctionConfig } from "./registry";
import { releaseSlots } from "./slots";

/**
 * Writes what a function answered, in one transaction, and lets go of the run.
 * @returns true when this process still holds the run and should go on with it at once.
 */
export async function settle(
  engine: Engine,
  turn: Turn,
  config: FunctionConfig,
  reply: Reply,
): Promise<boolean> {
  const ops = reply.status === 206 && Array.isArray(reply.body) ? (reply.body as Op[]) : [];
  const complete = ops.find(({ op }) => op === "RunComplete");
  if (reply.status === 200 || complete) {
    const results = ops.filter(isResult);
    const output = complete ? complete.data : reply.body;
    if (results.length === 0 && isPlain(engine, turn, config)) return finishPlain(engine, turn, output);
    return finish(engine, turn, results, { status: "completed", output });
  }
  if (reply.status !== 206) return settleError(engine, turn, config, reply);
  return settleOps(engine, turn, ops, reply);
}

/** Ends a run as failed. */
export async function fail(engine: Engine, turn: Turn, error: JsonError): Promise<undefined> {
  await finish(engine, turn, [], { status: "failed", error });
}

/** Nobody waits for the end of such a run, and nothing it holds has to be given back. */
function isPlain({ registry }: Engine, turn: Turn, config: FunctionConfig): boolean {
  const isAlone =
    !turn.hasParent &&
    !turn.places &&
    config.cancel.length === 0 &&
    turn.steps.every(({ op }) => op !== "WaitForEvent");
  return isAlone && registry.triggeredBy("inngest/function.finished").length === 0;
}

/** Most runs end here: one statement instead of a transaction of several. */
async function finishPlain({ sql, session }: Engine, turn: Turn, output: unknown): Promise<boolean> {
  await sql`
    update engine_runs set status = 'completed', driver = null, wake = false, crashes = 0, error = null,
      output = ${asJson(output)}::text::json, ended_at = clock_timestamp()
    where id = ${turn.runId} and driver = ${session} and turn = ${turn.turn} and status = 'running'`;
  return false;
}

async function settleError(
  engine: Engine,
  turn: Turn,
  config: FunctionConfig,
  reply: Reply,
): Promise<boolean> {
  const error = errorOf(reply.body, `The function answered ${reply.status}.`);
  const isFinal = !reply.mayRetry || turn.attempt + 1 >= config.maxAttempts;
  if (isFinal) return finish(engine, turn, [], { status: "failed", error });
  return transact(engine, turn, async (tx) => {
    await tx`update engine_runs set attempt = attempt + 1, error = ${asJson(error)}::text::json where id = ${turn.runId}`;
    await enqueue(tx, [runJob(turn.runId, retryAt(engine, turn.attempt, reply))]);
    return letGo(tx, turn);
  });
}

async function settleOps(engine: Engine, turn: Turn, ops: Op[], reply: Reply): Promise<boolean> {
  const ended = ops.filter((op) => isResult(op) || op.op === "StepFailed");
  const failing = ops.filter(({ op }) => op === "StepError");
  const others = ops.filter((op) => !ended.includes(op) && !failing.includes(op));
  const isStuck =
    ops.length === 0 &&
    !turn.steps.some(
      ({ status }) => status === "planned" || status === "waiting" || status === "retrying",
    );
  if (isStuck)
    return finish(engine, turn, [], {
      status: "failed",
      error: { name: "Error", message: "The function stopped without a result." },
    });
  return transact(engine, turn, async (tx) => {
    await saveEnded(
      tx,
      turn.runId,
      ended.map((op) => endedBy(op, turn.attempt)),
    );
    for (const op of failing) await retryStep(tx, engine, turn, op, reply);
    const unknown = await plan(tx, engine, turn, others);
    if (unknown) {
      const error = { name: "Error", message: `The embedded engine does not implement ${unknown}.` };
      await finishRun(tx, engine.registry, turn.runId, { status: "failed", error });
      return false;
    }
    if (ended.length === 0) return letGo(tx, turn);
    await tx`update engine_runs set attempt = 0, crashes = 0, error = null, wake = false where id = ${turn.runId}`;
    return true;
  });
}

async function retryStep(tx: Db, engine: Engine, turn: Turn, op: Op, reply: Reply): Promise<void> {
  const { name, input, startedAt } = endedBy(op, turn.attempt);
  const error = errorOf(op.error);
  await tx`
    insert into engine_steps as s (run_id, id, name, op, status, input, error, attempts, started_at)
    values (${turn.runId}, ${op.id}, ${name}, 'StepRun', 'retrying', ${asJson(input)}::text::json, ${asJson(error)}::text::json,
            ${turn.attempt + 1}, coalesce(${startedAt ?? null}::text::timestamptz, now()))
    on conflict (run_id, id) do update set status = 'retrying', error = excluded.error, attempts = excluded.attempts
    where s.status not in ('completed', 'failed')`;
  await tx`update engine_runs set attempt = attempt + 1 where id = ${turn.runId}`;
  await enqueue(tx, [runJob(turn.runId, retryAt(engine, turn.attempt, reply))]);
}

export function retryAt(engine: Engine, attempt: number, { retryAfter }: Reply): Date {
  return retryAfter ? dueAt(retryAfter) : new Date(Date.now() + engine.backoffMs(attempt));
}

function finish(engine: Engine, turn: Turn, results: Op[], outcome: Outcome): Promise<boolean> {
  return transact(engine, turn, async (tx) => {
    await saveEnded(
      tx,
      turn.runId,
      results.map((op) => endedBy(op, turn.attempt)),
    );
    await finishRun(tx, engine.registry, turn.runId, outcome);
    return false;
  });
}

/** Runs `write` while holding the run's row, unless the run was cancelled or taken over meanwhile. */
async function transact(
  engine: Engine,
  turn: Turn,
  write: (tx: Db) => Promise<boolean>,
): Promise<boolean> {
  return engine.sql.begin(async (tx) => {
    const [mine] = await tx`
      select 1 from engine_runs where id = ${turn.runId} and driver = ${engine.session} and turn = ${turn.turn} and status = 'running'
      for no key update`;
    return mine ? write(tx) : false;
  });
}

/** Leaves the run waiting, or keeps it when it was woken during this turn. */
async function letGo(tx: Db, turn: Turn): Promise<boolean> {
  const [waiting] = await tx`
    update engine_runs set driver = null, status = 'waiting', crashes = 0 where id = ${turn.runId} and not wake returning 1`;
  if (waiting) {
    await releaseSlots(tx, turn.runId, "");
    return false;
  }
  await tx`update engine_runs set wake = false where id = ${turn.runId}`;
  return true;
}
