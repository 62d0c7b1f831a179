import { cancelHeld } from "./cancel";
import type { Sql } from "./context";
import { enqueue, runJob } from "./jobs";
import { createRegistry } from "./registry";

/**
 * Runs a failed run again from the step that failed it; steps before that keep their results.
 * @returns false when the run has not failed.
 */
export async function retryRun(sql: Sql, id: string): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [run] = await tx`
      update engine_runs set status = 'queued', attempt = 0, crashes = 0, error = null, ended_at = null
      where id = ${id} and status = 'failed' returning 1`;
    if (!run) return false;
    // A failure that the function itself dealt with earlier is part of its story and stays.
    await tx`
      delete from engine_steps s where s.run_id = ${id} and (
        (s.status = 'failed' and s.place = (select max(place) from engine_steps where run_id = ${id}))
        or s.status in ('planned', 'retrying', 'waiting'))`;
    await enqueue(tx, [runJob(id)]);
    return true;
  });
}

/**
 * Ends a run where it stands; a step in hand still finishes.
 * @returns false when the run has already ended.
 */
export async function cancelRun(sql: Sql, id: string): Promise<boolean> {
  return sql.begin((tx) => cancelHeld(tx, noFunctions, id, "Cancelled by a person."));
}

// Nobody subscribes to a cancellation by hand.
const noFunctions = createRegistry([]);
