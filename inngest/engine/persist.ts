import { setTimeout as delay } from "node:timers/promises";
import type { Engine } from "./context";
import { enqueue, type Job } from "./jobs";

const MOST_DELAY_MS = 60_000;
/** How long the database may be away before the job is left to the queue's own patience. */
const MOST_TRIES = 120;

/**
 * Does a job's work. When that throws, which is the engine's own trouble and never a function's, the job
 * goes back into the queue as a new one: the queue's own retries count every process that died with the
 * job in hand, and would soon wait for hours.
 */
export async function persist<T extends object>(
  engine: Engine,
  identifier: Job["identifier"],
  payload: unknown,
  work: (payload: T) => Promise<void>,
): Promise<void> {
  const { failures = 0, ...rest } = payload as T & { failures?: number };
  try {
    await work(rest as unknown as T);
  } catch (error) {
    engine.log.warn(
      { err: error, job: identifier, ...rest },
      "the engine could not do a job, trying again",
    );
    const runAt = new Date(Date.now() + Math.min(500 * 2 ** failures, MOST_DELAY_MS));
    await requeue(engine, { identifier, payload: { ...rest, failures: failures + 1 }, runAt });
  }
}

async function requeue({ sql }: Engine, job: Job): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await enqueue(sql, [job]);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await delay(500);
    }
  }
}
