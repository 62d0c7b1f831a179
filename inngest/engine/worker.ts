import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import type { Engine, Log } from "./context";
import { type Tick, tick } from "./cron";
import { dispatchEvents } from "./dispatch";
import { driveRun } from "./drive";
import { persist } from "./persist";
import { prune } from "./prune";
import { createQueuePool } from "./queue-pool";
import { runStep } from "./run-step";

interface WorkerOptions {
  databaseUrl: string;
  concurrency: number;
  /** Told the name under which the queue locks this process's jobs. */
  onName: (workerId: string) => void;
}

export interface Worker {
  /** Lets the jobs in hand end. */
  stop(): Promise<void>;
  /** Whether it still takes jobs; the queue gives up by itself when it could not write for long. */
  isRunning(): boolean;
}

const MOST_CONNECTIONS = 4;
/** New work wakes the worker by NOTIFY; only sleeps and retries that fall due are looked for at this pace. */
const DUE_POLL_MS = 1_000;

/** Takes jobs from the queue until stopped. */
export async function startWorker(
  engine: Engine,
  { databaseUrl, concurrency, onName }: WorkerOptions,
): Promise<Worker> {
  const events = new EventEmitter() as WorkerEvents;
  events.on("pool:create", ({ workerPool }) => onName(workerPool.id));
  waitForReturnedJobs(events);
  const pgPool = createQueuePool(withoutSync(databaseUrl), MOST_CONNECTIONS, engine.log);
  const runner = await run({
    pgPool,
    events,
    logger: loggerFor(engine.log),
    noHandleSignals: true,
    taskList: {
      dispatch: (payload) =>
        persist(engine, "dispatch", payload, ({ eventIds }: { eventIds: string[] }) =>
          dispatchEvents(engine, eventIds),
        ),
      run: (payload) =>
        persist(engine, "run", payload, ({ runId }: { runId: string }) => driveRun(engine, runId)),
      step: (payload) =>
        persist(engine, "step", payload, ({ runId, stepId }: { runId: string; stepId: string }) =>
          runStep(engine, runId, stepId),
        ),
      cron: (payload) => persist(engine, "cron", payload, (schedule: Tick) => tick(engine, schedule)),
      prune: () => prune(engine.sql),
    },
    crontab: "23 * * * * prune",
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: DUE_POLL_MS,
        localQueue: { size: concurrency },
        completeJobBatchDelay: 20,
      },
    },
  });
  let isRunning = true;
  void runner.promise.finally(() => {
    isRunning = false;
  });
  return {
    isRunning: () => isRunning,
    async stop() {
      if (isRunning) await runner.stop();
      await pgPool.end();
    },
  };
}

/**
 * A queue that stops with jobs fetched but not begun gives them back, and forgets to wait for it unless
 * something else is under way: a connection cut right then would be an error outside of any promise.
 * So something always is.
 */
function waitForReturnedJobs(events: WorkerEvents): void {
  let queue: Backgrounding | undefined;
  events.on("localQueue:init", ({ localQueue }) => {
    queue = localQueue as unknown as Backgrounding;
  });
  events.on("pool:gracefulShutdown", () => queue?.background(Promise.resolve()));
}

/** What the queue's types keep private. */
interface Backgrounding {
  background(work: Promise<unknown>): void;
}

/**
 * What the queue commits may be lost when Postgres itself crashes: a job that comes back finds its work done.
 * So these commits need not wait for the disk.
 */
function withoutSync(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c synchronous_commit=off");
  url.searchParams.set("application_name", "rapport-engine-queue");
  return url.href;
}

/** Jobs spend their time in the application, not in the queue's connections, so few of those are on purpose. */
const isAboutPoolSize = (message: string) => message.includes("maxPoolSize");

const loggerFor = (log: Log) =>
  new Logger(() => (level, message, meta) => {
    if (level === "error") log.error({ ...meta }, message);
    else if (level === "warning" && !isAboutPoolSize(message)) log.warn({ ...meta }, message);
  });
