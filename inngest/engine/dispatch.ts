import { cancelHeld } from "./cancel";
import { holds, scalarsOf } from "./cel";
import type { Db, Engine, StoredEvent } from "./context";
import { createRuns } from "./create-runs";
import { enqueue, runJob } from "./jobs";
import { saveEnded } from "./ops";

interface Wait {
  runId: string;
  stepId: string;
  stepName: string | null;
  expression: string | null;
  event: StoredEvent;
}

/** Decides what events set off: runs that wait for them go on or are cancelled, and functions start. */
export async function dispatchEvents(engine: Engine, eventIds: string[]): Promise<void> {
  await engine.sql.begin(async (tx) => {
    const events = await tx<(StoredEvent & { receivedAt: string })[]>`
      select id, name, data, ts::float8 as ts, received_at::text as "receivedAt" from engine_events where id = any(${eventIds}) order by received_at, id`;
    const awaited = await awaitedNames(tx, events);
    for (const event of events)
      if (awaited.has(event.name)) await wakeWaiting(tx, engine, event, event.receivedAt);
    const runs = events.flatMap(({ id, name, data, ts }) => {
      const event = { id, name, data, ts };
      return engine.registry
        .triggeredBy(name)
        .filter(({ expression }) => holds(expression, { event }))
        .map(({ config }) => ({ config, event }));
    });
    await createRuns(tx, runs);
  });
}

/** Nobody waits for most events, so their names are looked up once and not each event by itself. */
async function awaitedNames(tx: Db, events: StoredEvent[]): Promise<Set<string>> {
  const names = [...new Set(events.map(({ name }) => name))];
  const rows = await tx<{ name: string }[]>`
    select name from unnest(${names}::text[]) name where exists (select 1 from engine_waits w where w.event_name = name)`;
  return new Set(rows.map(({ name }) => name));
}

async function wakeWaiting(
  tx: Db,
  engine: Engine,
  event: StoredEvent,
  receivedAt: string,
): Promise<void> {
  const arrived = { id: event.id, name: event.name, data: event.data, ts: event.ts };
  const waits = await tx<Wait[]>`
    select w.run_id as "runId", w.step_id as "stepId", s.name as "stepName", w.expression,
           json_build_object('id', e.id, 'name', e.name, 'data', e.data, 'ts', e.ts) as event
    from engine_waits w
    join engine_runs r on r.id = w.run_id
    join engine_events e on e.id = r.event_id
    left join engine_steps s on s.run_id = w.run_id and s.id = w.step_id
    where w.event_name = ${event.name}
      and (w.match_value is null or w.match_value = any(${scalarsOf(event.data)}))
      and w.created_at <= ${receivedAt}::text::timestamptz
      and (w.expires_at is null or w.expires_at > ${receivedAt}::text::timestamptz)
      and r.event_id <> ${event.id}`;
  for (const wait of waits) {
    if (!holds(wait.expression, { event: wait.event, async: arrived })) continue;
    if (wait.stepId.startsWith("cancel:"))
      await cancelHeld(tx, engine.registry, wait.runId, `The event ${event.name} arrived.`);
    else await answerWait(tx, wait, arrived);
  }
}

/** The first event that fits is the answer; the row of the wait decides which one was first. */
async function answerWait(
  tx: Db,
  { runId, stepId, stepName }: Wait,
  event: StoredEvent,
): Promise<void> {
  const [mine] =
    await tx`delete from engine_waits where run_id = ${runId} and step_id = ${stepId} returning 1`;
  if (!mine) return;
  await saveEnded(tx, runId, [
    {
      id: stepId,
      name: stepName ?? stepId,
      op: "WaitForEvent",
      status: "completed",
      output: event,
      attempts: 1,
    },
  ]);
  await enqueue(tx, [runJob(runId)]);
}
