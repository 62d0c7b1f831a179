import type { Db } from "./context";
import { finishRun } from "./finish";
import type { Registry } from "./registry";

/** Cancels an open run in the caller's transaction. A step in hand still ends, but the function goes no further. */
export async function cancelHeld(
  tx: Db,
  registry: Registry,
  runId: string,
  why: string,
): Promise<boolean> {
  const [open] = await tx`
    select 1 from engine_runs where id = ${runId} and status in ('queued', 'running', 'waiting') for no key update`;
  if (!open) return false;
  await finishRun(tx, registry, runId, {
    status: "cancelled",
    error: { name: "CancelledError", message: why },
  });
  return true;
}
