import { log } from "@/lib/log";
import { isConnectionLoss } from "./reserve";

const processWide = globalThis as typeof globalThis & { rapportSurvivesLosses?: boolean };

/**
 * postgres.js asks each new connection for the array types and hears no answer to that: a connection cut in
 * between would end a Node process. What waits for the connection is told by other ways, so a line in the log will
 * do. Every other rejection goes the way it would go without this.
 */
export function surviveUnheardLosses(): void {
  if (processWide.rapportSurvivesLosses) return;
  processWide.rapportSurvivesLosses = true;
  process.on("unhandledRejection", (reason) => {
    if (isLossBeforeUse(reason)) log.warn({ err: reason }, "a connection was cut while it opened");
    // Node only ends the process where nobody listens at all.
    else if (process.listenerCount("unhandledRejection") === 1) throw reason;
  });
}

/** postgres.js notes on an error which statement it answers. */
const isLossBeforeUse = (reason: unknown) =>
  isConnectionLoss(reason) &&
  /from pg_catalog\.pg_type a\s/.test((reason as { query?: string }).query ?? "");
