import type { JsonError, StepStatus } from "@/db/schema/engine";
import type { Db, Engine, StoredEvent } from "./context";
import { saveEnded } from "./ops";
import type { Place } from "./slots";

export interface Step {
  id: string;
  name: string;
  op: string;
  status: StepStatus;
  output: unknown;
  error: JsonError | null;
  attempts: number;
  place: number | null;
  dueAtMs: number | null;
}

/** A run in the hands of this process. */
export interface Turn {
  runId: string;
  functionId: string;
  /** Counts the drives of the run. */
  turn: number;
  attempt: number;
  crashes: number;
  places: Place[] | null;
  hasParent: boolean;
  event: StoredEvent;
  steps: Step[];
}

/**
 * Takes a run for this process, with all it needs to go on. Nobody else drives it meanwhile;
 * a wake-up that comes too late for this turn is left on the row and seen at the end of it.
 */
export async function claimRun({ sql, session }: Engine, runId: string): Promise<Turn | undefined> {
  for (let tries = 0; tries < 5; tries += 1) {
    const [turn] = await sql<Turn[]>`
      with claimed as (
        update engine_runs set driver = ${session}, turn = turn + 1, wake = false, status = 'running', started_at = coalesce(started_at, now())
        where id = ${runId} and driver is null and status in ('queued', 'running', 'waiting')
        returning *
      )
      select r.id as "runId", r.function_id as "functionId", r.turn, r.attempt, r.crashes, r.concurrency_keys as places,
             r.parent_run_id is not null as "hasParent", ${eventColumn(sql)} as event, ${stepsColumn(sql)} as steps
      from claimed r join engine_events e on e.id = r.event_id`;
    if (turn) return settleDue(sql, turn);
    const [left] = await sql`
      update engine_runs set wake = true where id = ${runId} and driver is not null and status = 'running' returning 1`;
    if (left) return undefined;
    const [open] =
      await sql`select 1 from engine_runs where id = ${runId} and status in ('queued', 'running', 'waiting')`;
    if (!open) return undefined;
  }
  return undefined;
}

/** The state of a run as it is now, for a driver that keeps it for another round. */
export async function reload(sql: Db, turn: Turn): Promise<Turn> {
  const [fresh] = await sql<{ attempt: number; steps: Step[] }[]>`
    select r.attempt, ${stepsColumn(sql)} as steps from engine_runs r where r.id = ${turn.runId}`;
  return settleDue(sql, { ...turn, attempt: fresh?.attempt ?? 0, steps: fresh?.steps ?? [] });
}

/** Ends the sleeps and waits whose time has come. */
async function settleDue(sql: Db, turn: Turn): Promise<Turn> {
  const now = Date.now();
  const due = turn.steps.filter(
    ({ status, dueAtMs }) => status === "waiting" && dueAtMs !== null && dueAtMs <= now,
  );
  if (due.length === 0) return turn;
  const ended = due.map((step) => ({ ...step, ...outcomeOfTimeout(step.op), attempts: 1 }));
  await saveEnded(sql, turn.runId, ended);
  await sql`delete from engine_waits where run_id = ${turn.runId} and step_id = any(${due.map(({ id }) => id)})`;
  return reload(sql, turn);
}

function outcomeOfTimeout(op: string) {
  if (op !== "InvokeFunction") return { status: "completed" as const, output: null, error: undefined };
  const error = {
    name: "InngestInvokeTimeoutError",
    message: "The invoked function did not finish in time.",
  };
  return { status: "failed" as const, output: undefined, error };
}

/** The event of a run, where `e` is its row. */
export const eventColumn = (sql: Db) =>
  sql`json_build_object('id', e.id, 'name', e.name, 'data', e.data, 'ts', e.ts)`;

/** The steps of the run `r`, in the order in which they ended. */
export const stepsColumn = (sql: Db) => sql`(
  select coalesce(json_agg(json_build_object(
    'id', s.id, 'name', s.name, 'op', s.op, 'status', s.status, 'output', s.output, 'error', s.error, 'attempts', s.attempts,
    'place', s.place, 'dueAtMs', extract(epoch from s.due_at) * 1000) order by s.place nulls last, s.id), '[]'::json)
  from engine_steps s where s.run_id = r.id)`;
