import type { JsonError } from "@/db/schema/engine";
import { asJson, type Db, errorOf } from "./context";

/** One thing a function asks of its engine, as the SDK writes it. */
export interface Op {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  opts?: {
    input?: unknown;
    timeout?: string;
    if?: string;
    function_id?: string;
    payload?: { data?: Record<string, unknown> };
    parallelMode?: string;
  };
  data?: unknown;
  error?: unknown;
  timing?: { a?: number; b?: number };
}

/** What came of a step that has ended. */
export interface Ended {
  id: string;
  name: string;
  op: string;
  status: "completed" | "failed";
  input?: unknown;
  output?: unknown;
  error?: JsonError | undefined;
  /** Attempts it took, the last one included. */
  attempts: number;
  startedAt?: string | undefined;
}

export const isResult = ({ op }: Op) => op === "StepRun" || op === "Step";

export const nameOf = ({ displayName, name, id }: Op) => displayName ?? name ?? id;

export function endedBy(op: Op, attempt: number): Ended {
  const failed = op.op === "StepFailed";
  return {
    id: op.id,
    name: nameOf(op),
    op: "StepRun",
    status: failed ? "failed" : "completed",
    input: op.opts?.input,
    output: failed ? undefined : op.data,
    error: failed ? errorOf(op.error) : undefined,
    attempts: attempt + 1,
    startedAt: startOf(op),
  };
}

/** Stores how steps ended. A step that has ended keeps its first result, whoever comes later. */
export async function saveEnded(db: Db, runId: string, steps: Ended[]): Promise<void> {
  if (steps.length === 0) return;
  await db`
    insert into engine_steps as s (run_id, id, name, op, status, input, output, error, attempts, place, started_at, ended_at)
    select ${runId}::uuid, e.id, e.name, e.op, e.status, e.input, e.output, e.error, e.attempts,
           ${placeNow(db)} + e.n, coalesce(e."startedAt", clock_timestamp()), clock_timestamp()
    from (select row_number() over () as n, j.* from ${recordsOf(db, steps)}) e
    on conflict (run_id, id) do update set
      status = excluded.status, output = excluded.output, error = excluded.error, attempts = excluded.attempts,
      input = coalesce(s.input, excluded.input), place = excluded.place, driver = null,
      started_at = coalesce(s.started_at, excluded.started_at), ended_at = excluded.ended_at
    where s.status not in ('completed', 'failed')`;
}

/** Microseconds order the ends of steps within a run; no sequence to line up for. */
export const placeNow = (db: Db) => db`(extract(epoch from clock_timestamp()) * 1000000)::bigint`;

export const recordsOf = (db: Db, steps: Ended[]) => db`
  json_to_recordset(${asJson(steps)}::text::json) as j
    (id text, name text, op text, status text, input json, output json, error json, attempts int, "startedAt" timestamptz)`;

function startOf({ timing }: Op): string | undefined {
  return timing?.a ? new Date(timing.a / 1_000_000).toISOString() : undefined;
}
