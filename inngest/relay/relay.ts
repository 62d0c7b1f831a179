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
      await relayOnce(options).catch(onError);
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
  const sweep = setInterval(wake, sweepMs);
  sweep.unref();
  return {
    async stop() {
      isStopping = true;
      clearInterval(sweep);
      await listening.unlisten().catch(onError);
      await working;
    },
  };
}

/** One pass: reconciles and empties the outbox. Also what a cron calls where no process stays alive. */
export async function relayOnce({
  sql,
  inngest,
  functions,
  confirmWithinMs = 60_000,
  mostAttempts = 8,
}: RelayOptions): Promise<number> {
  await reconcile(sql, functions, { confirmWithinMs, mostAttempts });
  let total = 0;
  for (;;) {
    const { sent, isFull } = await sendBatch(sql, inngest);
    total += sent;
    if (!isFull) return total;
  }
}
