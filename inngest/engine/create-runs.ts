import { v7 } from "uuid";
import { keyOf, matchValueOf } from "./cel";
import { asJson, type Db, type StoredEvent } from "./context";
import { dueAt } from "./duration";
import { enqueue, runJob } from "./jobs";
import type { FunctionConfig } from "./registry";
import type { Place } from "./slots";

export interface NewRun {
  config: FunctionConfig;
  event: StoredEvent;
  parent?: { runId: string; stepId: string };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Starts runs in the caller's transaction. One function runs once for one event, however often it is asked. */
export async function createRuns(tx: Db, runs: NewRun[]): Promise<void> {
  if (runs.length === 0) return;
  const skipped = await repeatedKeys(tx, runs);
  const rows = runs.map((run) => row(run, skipped.has(run)));
  const created = await tx<{ id: string; status: string }[]>`
    insert into engine_runs (id, function_id, team_id, event_id, outbox_id, status, concurrency_keys, parent_run_id, parent_step_id, ended_at)
    select r.*, case when r.status = 'skipped' then now() end
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r
      (id uuid, function_id text, team_id uuid, event_id text, outbox_id uuid, status text, concurrency_keys json, parent_run_id uuid, parent_step_id text)
    on conflict (function_id, event_id) do nothing
    returning id, status`;
  const isNew = new Set(created.filter(({ status }) => status === "queued").map(({ id }) => id));
  await watchForCancellation(
    tx,
    rows.flatMap((one, n) => (isNew.has(one.id) ? [{ id: one.id, run: runs[n] as NewRun }] : [])),
  );
  await enqueue(
    tx,
    [...isNew].map((id) => runJob(id)),
  );
}

function row({ config, event, parent }: NewRun, isSkipped: boolean) {
  const places = placesOf(config, event);
  return {
    id: v7(),
    function_id: config.id,
    team_id: uuidOf(event.data.teamId) ?? uuidOf(originalData(event)?.teamId),
    event_id: event.id,
    outbox_id: uuidOf(event.data.outboxId),
    status: isSkipped ? "skipped" : "queued",
    concurrency_keys: places.length > 0 ? places : null,
    parent_run_id: parent?.runId ?? null,
    parent_step_id: parent?.stepId ?? null,
  };
}

/** A failure handler belongs to the team of the event whose run failed. */
const originalData = (event: StoredEvent) =>
  (event.data.event as { data?: Record<string, unknown> } | undefined)?.data;

const uuidOf = (value: unknown) => (typeof value === "string" && UUID.test(value) ? value : null);

function placesOf({ id, limits }: FunctionConfig, event: StoredEvent): Place[] {
  return limits.map(({ limit, key, scope = "fn" }) => {
    const value = key ? keyOf(key, { event }) : undefined;
    return {
      key: [scope === "fn" ? id : scope, key, value].filter((part) => part !== undefined).join(":"),
      limit,
    };
  });
}

/** The runs whose idempotency key was used within a day. */
async function repeatedKeys(tx: Db, runs: NewRun[]): Promise<Set<NewRun>> {
  const repeated = new Set<NewRun>();
  for (const run of runs) {
    const key = run.config.idempotency && keyOf(run.config.idempotency, { event: run.event });
    if (!key) continue;
    const [isFirst] = await tx`
      insert into engine_idempotency as i (function_id, key, expires_at) values (${run.config.id}, ${key}, now() + interval '1 day')
      on conflict (function_id, key) do update set expires_at = excluded.expires_at where i.expires_at < now() returning 1`;
    if (!isFirst) repeated.add(run);
  }
  return repeated;
}

async function watchForCancellation(tx: Db, created: { id: string; run: NewRun }[]): Promise<void> {
  const waits = created.flatMap(({ id, run: { config, event } }) =>
    config.cancel.map((cancel, n) => ({
      run_id: id,
      step_id: `cancel:${n}`,
      event_name: cancel.event,
      expression: cancel.if ?? null,
      match_value: matchValueOf(cancel.if, event),
      expires_at: cancel.timeout ? dueAt(cancel.timeout) : null,
    })),
  );
  if (waits.length === 0) return;
  await tx`
    insert into engine_waits (run_id, step_id, event_name, expression, match_value, expires_at)
    select * from json_to_recordset(${asJson(waits)}::text::json) as w
      (run_id uuid, step_id text, event_name text, expression text, match_value text, expires_at timestamptz)`;
}
