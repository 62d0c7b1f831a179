import { setTimeout as delay } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import type postgres from "postgres";
import { reconcile } from "./reconcile";
import { sendBatch } from "./send";

export interface RelayOptions {
  /** A client of the cross-team role. */
  sql: postgres.Sql;
  inngest: Inngest;
  functions: InngestFunction.Like[];
  /** Covers a lost NOTIFY. */
  sweepMs?: number;
  confirmWithinMs?: number;
  mostAttempts?: number;
  onError?: (error: unknown) => void;
}

export interface RunningRelay {
  stop(): Promise<void>;
}

/** While events keep coming they are sent in gulps: each passage costs about as much for one as for fifty. */
const GATHER_MS = 50;
/** Reads a day of events, so not at every wake-up. */
const REVIEW_MS = 30_000;

export const OUTBOX_CHANNEL = "rapport_outbox";

/** Sends the outbox's events as they are written, and again those that went astray. */
export async function startRelay(options: RelayOptions): Promise<RunningRelay> {
  const { sql, sweepMs = 3_000, onError = () => undefined } = options;
  let isStopping = false;
  let isAwake = false;
  let working: Promise<void> | undefined;

  async function work() {
    do {
      isAwake = false;
      await sendAll(options).catch(onError);
      if (isAwake) await delay(GATHER_MS);
    } while (isAwake && !isStopping);
  }

  function wake() {
    isAwake = true;
    if (isStopping || working) return;
    working = work().finally(() => {
      working = undefined;
    });
  }

  const listening = await sql.listen(OUTBOX_CHANNEL, wake, wake);
  const sweep = setInterval(wake, sweepMs).unref();
  const review = setInterval(
    () => void findLost(options).then((ids) => ids.length > 0 && wake(), onError),
    REVIEW_MS,
  ).unref();
  return {
    async stop() {
      isStopping = true;
      clearInterval(sweep);
      clearInterval(review);
      await listening.unlisten().catch(onError);
      await working;
    },
  };
}

/** One pass: looks for events that went astray and empties the outbox. Also what a cron calls where no process stays alive. */
export async function relayOnce(options: RelayOptions): Promise<number> {
  await findLost(options);
  return sendAll(options);
}

const findLost = ({ sql, functions, confirmWithinMs = 60_000, mostAttempts = 8 }: RelayOptions) =>
  reconcile(sql, functions, { confirmWithinMs, mostAttempts });

async function sendAll({ sql, inngest }: RelayOptions): Promise<number> {
  let total = 0;
  for (;;) {
    const { sent, isFull } = await sendBatch(sql, inngest);
    total += sent;
    if (!isFull) return total;
  }
}
