import type { Db, Engine } from "./context";
import { createRuns } from "./create-runs";
import { enqueue } from "./jobs";
import { parseCron } from "./registry";

interface Schedule {
  functionId: string;
  cron: string;
}

export interface Tick extends Schedule {
  at: string;
}

/**
 * Makes sure that each schedule has its next tick in the queue.
 * Ticks missed while nothing ran are made up for once, by the last one that was queued: a daily report
 * still goes out after a night without power, but not seven times after a week.
 */
export async function scheduleCrons({
  sql,
  registry,
}: Pick<Engine, "sql" | "registry">): Promise<void> {
  const schedules = registry.all.flatMap(({ id, crons }) =>
    crons.map((cron) => ({ functionId: id, cron })),
  );
  for (const schedule of schedules) {
    await sql.begin(async (tx) => {
      // Several processes start at once; the second one finds the tick queued.
      await tx`select pg_advisory_xact_lock(hashtextextended(${keyOf(schedule)}, 1))`;
      const [queued] = await tx`select 1 from graphile_worker.jobs where key = ${keyOf(schedule)}`;
      if (!queued) await queueTick(tx, schedule, new Date());
    });
  }
}

/** One tick: starts the run of this moment and queues the next, both or neither. */
export async function tick(engine: Engine, schedule: Tick): Promise<void> {
  const config = engine.registry.get(schedule.functionId);
  // A schedule that the function no longer has ends here.
  if (!config?.crons.includes(schedule.cron)) return;
  const event = {
    id: `cron:${schedule.functionId}:${schedule.cron}:${schedule.at}`,
    name: "inngest/scheduled.timer",
    ts: Date.parse(schedule.at),
  };
  const data = { cron: schedule.cron };
  await engine.sql.begin(async (tx) => {
    await tx`
      insert into engine_events (id, name, data, ts) values (${event.id}, ${event.name}, ${JSON.stringify(data)}::text::json, ${event.ts})
      on conflict do nothing`;
    await createRuns(tx, [{ config, event: { ...event, data } }]);
    await queueTick(tx, schedule, new Date());
  });
}

async function queueTick(tx: Db, schedule: Schedule, after: Date): Promise<void> {
  const next = parseCron(schedule.cron).nextRun(after);
  if (!next) return;
  const payload = { functionId: schedule.functionId, cron: schedule.cron, at: next.toISOString() };
  await enqueue(tx, [{ identifier: "cron", payload, runAt: next, key: keyOf(schedule) }]);
}

const keyOf = ({ functionId, cron }: Schedule) => `cron:${functionId}:${cron}`;
