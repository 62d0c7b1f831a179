import { matchValueOf } from "./cel";
import type { Turn } from "./claim";
import { asJson, type Db, type Engine } from "./context";
import { createRuns } from "./create-runs";
import { dueAt } from "./duration";
import { enqueue, runJob, stepJob } from "./jobs";
import { nameOf, type Op, saveEnded } from "./ops";

/**
 * Writes down what a function waits for: steps to run beside each other, sleeps, events and other functions.
 * What is already written stays as it is, since a function names its open steps again each time.
 * @returns the name of an op that the engine does not know.
 */
export async function plan(tx: Db, engine: Engine, turn: Turn, ops: Op[]): Promise<string | undefined> {
  for (const op of ops) {
    if (op.op === "StepPlanned") await planStep(tx, turn, op);
    else if (op.op === "Sleep") await planTimer(tx, turn, op, dueAt(op.name ?? ""));
    else if (op.op === "WaitForEvent") await planWait(tx, turn, op);
    else if (op.op === "InvokeFunction") await planInvoke(tx, engine, turn, op);
    else return op.op;
  }
  return undefined;
}

async function planStep(tx: Db, turn: Turn, op: Op): Promise<void> {
  const isRace = op.opts?.parallelMode === "race";
  const [isNew] = await tx`
    insert into engine_steps (run_id, id, name, op, status, input, race)
    values (${turn.runId}, ${op.id}, ${nameOf(op)}, 'StepPlanned', 'planned', ${asJson(op.opts?.input)}::text::json, ${isRace})
    on conflict do nothing returning 1`;
  if (isNew) await enqueue(tx, [stepJob(turn.runId, op.id)]);
}

/** A step that is open until a time, and a job for that time. */
async function planTimer(tx: Db, turn: Turn, op: Op, due: Date | undefined): Promise<boolean> {
  const [isNew] = await tx`
    insert into engine_steps (run_id, id, name, op, status, input, due_at, started_at)
    values (${turn.runId}, ${op.id}, ${nameOf(op)}, ${op.op}, 'waiting', ${asJson(inputOf(op))}::text::json,
            ${due?.toISOString() ?? null}::text::timestamptz, clock_timestamp())
    on conflict do nothing returning 1`;
  if (isNew && due) await enqueue(tx, [runJob(turn.runId, due)]);
  return Boolean(isNew);
}

async function planWait(tx: Db, turn: Turn, op: Op): Promise<void> {
  const due = dueAt(op.opts?.timeout ?? "");
  if (!(await planTimer(tx, turn, op, due))) return;
  await tx`
    insert into engine_waits (run_id, step_id, event_name, expression, match_value, expires_at)
    values (${turn.runId}, ${op.id}, ${op.name ?? ""}, ${op.opts?.if ?? null}, ${matchValueOf(op.opts?.if, turn.event)},
            ${due.toISOString()}::text::timestamptz)
    on conflict do nothing`;
}

async function planInvoke(tx: Db, engine: Engine, turn: Turn, op: Op): Promise<void> {
  const timeout = op.opts?.timeout;
  const isNew = await planTimer(tx, turn, op, timeout ? dueAt(timeout) : undefined);
  if (!isNew) return;
  const config = engine.registry.get(op.opts?.function_id ?? "");
  if (!config) {
    const error = { name: "Error", message: `There is no function "${op.opts?.function_id}".` };
    await saveEnded(tx, turn.runId, [
      { id: op.id, name: nameOf(op), op: op.op, status: "failed", error, attempts: 1 },
    ]);
    return enqueue(tx, [runJob(turn.runId)]);
  }
  const data = { ...op.opts?.payload?.data };
  const event = {
    id: `invoke:${turn.runId}:${op.id}`,
    name: "inngest/function.invoked",
    data,
    ts: Date.now(),
  };
  await tx`
    insert into engine_events (id, name, data, ts) values (${event.id}, ${event.name}, ${asJson(data)}::text::json, ${event.ts})
    on conflict do nothing`;
  await createRuns(tx, [{ config, event, parent: { runId: turn.runId, stepId: op.id } }]);
}

const inputOf = (op: Op) => ({
  ...(op.op === "Sleep" ? { until: op.name } : {}),
  ...(op.op === "WaitForEvent" ? { event: op.name, if: op.opts?.if, timeout: op.opts?.timeout } : {}),
  ...(op.op === "InvokeFunction"
    ? { function: op.opts?.function_id, data: op.opts?.payload?.data, timeout: op.opts?.timeout }
    : {}),
});
