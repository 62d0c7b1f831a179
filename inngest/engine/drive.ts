import { setTimeout as delay } from "node:timers/promises";
import { turnId } from "./checkpoint";
import { claimRun, reload, type Turn } from "./claim";
import type { Engine } from "./context";
import { callFunction } from "./deliver";
import { enqueue, runJob } from "./jobs";
import { fail, settle } from "./settle";
import { releaseSlots, takeSlots } from "./slots";

/** A function that takes its process down again and again would otherwise do so for ever. */
const MOST_CRASHES = 25;

/** Takes a run as far as it can go now: to its end, or until it waits for a time, an event or other steps. */
export async function driveRun(engine: Engine, runId: string): Promise<void> {
  const claimed = await claimRun(engine, runId);
  if (!claimed) return;
  try {
    if (claimed.places && !(await takeSlots(engine.sql, claimed.places, runId, "", engine.session)))
      return await standInLine(engine, claimed);
    let turn: Turn | undefined = claimed;
    while (turn) turn = await takeTurn(engine, turn);
  } catch (error) {
    await handBack(engine, claimed);
    throw error;
  }
}

/** One request to the function and what follows from its answer; the run again when it can go on at once. */
async function takeTurn(engine: Engine, turn: Turn): Promise<Turn | undefined> {
  const config = engine.registry.get(turn.functionId);
  if (!config)
    return fail(engine, turn, {
      name: "Error",
      message: `The function "${turn.functionId}" no longer exists.`,
    });
  if (turn.crashes > MOST_CRASHES) {
    return fail(engine, turn, {
      name: "Error",
      message: `The process ended ${turn.crashes} times while this run was active.`,
    });
  }
  const id = turnId(engine.session, turn.turn);
  const isDiscovery = turn.steps.some(
    ({ op, status }) => op === "StepPlanned" && (status === "planned" || status === "retrying"),
  );
  const reply = await callFunction(engine, {
    ...turn,
    turn: id,
    maxAttempts: config.maxAttempts,
    isDiscovery,
  });
  if (engine.halted.delete(`${turn.runId}:${id}`)) {
    await handBack(engine, turn);
    return undefined;
  }
  const goesOn = await settle(engine, turn, config, reply);
  return goesOn ? reload(engine.sql, turn) : undefined;
}

/** Every limit the run is under is used up: it lets go and is woken when a place is free. */
async function standInLine(engine: Engine, turn: Turn): Promise<void> {
  const [released] = await engine.sql`
    update engine_runs set driver = null, status = case when started_at is null then 'queued' else 'waiting' end
    where id = ${turn.runId} and driver = ${engine.session} and turn = ${turn.turn} and not wake returning 1`;
  if (!released) await handBack(engine, turn);
}

/** Lets go of a run so that it is driven again, by whoever comes first; tries for as long as this process is its driver. */
async function handBack(engine: Engine, turn: Turn): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      return await engine.sql.begin(async (tx) => {
        const [mine] = await tx`
          update engine_runs set driver = null, wake = false where id = ${turn.runId} and driver = ${engine.session} and turn = ${turn.turn}
            and status = 'running' returning 1`;
        if (!mine) return;
        await releaseSlots(tx, turn.runId, "");
        await enqueue(tx, [runJob(turn.runId)]);
      });
    } catch (error) {
      engine.log.warn({ err: error, runId: turn.runId }, "could not hand back a run, trying again");
      await delay(500);
    }
  }
}
