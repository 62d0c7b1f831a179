import { setTimeout as delay } from "node:timers/promises";
import { backoffMs } from "./backoff";
import type { Deliver, Engine, Log, Sql } from "./context";
import { scheduleCrons } from "./cron";
import { ROUTE_URL, signedRequest } from "./deliver";
import { createGateway } from "./gateway";
import { createRegistry, type Registry } from "./registry";
import { openSession, type Session } from "./session";
import { startWorker, type Worker } from "./worker";

export interface EngineOptions {
  /** A client of the cross-team role, for statements of the engine. */
  sql: Sql;
  /** The same role's address, for the connections that the engine keeps to itself. */
  databaseUrl: string;
  /** The functions' route. */
  deliver: Deliver;
  signingKey: string;
  /** Jobs this process works on at once. */
  concurrency?: number;
  /** How long to wait after a failed attempt. */
  backoffMs?: (attempt: number) => number;
  log?: Log;
}

export interface RunningEngine {
  /** Ends within five seconds; what is in hand is taken up again by the next process. */
  stop(): Promise<void>;
}

interface Opened {
  session: Session;
  worker: Worker;
}

const REAP_MS = 1_000;
const STOP_WITHIN_MS = 3_500;
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Plays the part of Inngest's server, with its state in Postgres. Several processes may do so at once. */
export function createEngine(options: EngineOptions) {
  const { sql, log = silent } = options;
  let current: Engine | undefined;
  const stopping = new AbortController();
  const pause = () =>
    delay(REAP_MS, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);

  async function start(): Promise<RunningEngine> {
    const registry = createRegistry(await readConfigs(options));
    await scheduleCrons({ sql, registry });
    let opened = await open(registry);
    const watch = (async () => {
      while (!stopping.signal.aborted) {
        await pause();
        opened = stopping.signal.aborted ? opened : await check(opened, registry);
      }
    })();
    return {
      async stop() {
        if (stopping.signal.aborted) return;
        stopping.abort();
        if (current) current.isStopping = true;
        await watch.then(() => close(opened));
      },
    };
  }

  async function open(registry: Registry): Promise<Opened> {
    const session = await openSession(options.databaseUrl, sql);
    try {
      return { session, worker: await work(session, registry) };
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  async function work(session: Session, registry: Registry): Promise<Worker> {
    await session.reap();
    const engine: Engine = {
      sql,
      registry,
      deliver: options.deliver,
      signingKey: options.signingKey,
      backoffMs: options.backoffMs ?? backoffMs,
      log,
      session: session.id,
      isStopping: false,
      halted: new Set(),
    };
    current = engine;
    const named = (error: unknown) => log.warn({ err: error }, "could not name the engine's worker");
    return startWorker(engine, {
      databaseUrl: options.databaseUrl,
      concurrency: options.concurrency ?? 24,
      onName: (workerId) => void session.name(workerId).catch(named),
    });
  }

  /** Frees what others left behind. A process that no longer counts as living starts over under a new number. */
  async function check(opened: Opened, registry: Registry): Promise<Opened> {
    try {
      await opened.session.reap();
      if (!opened.worker.isRunning()) throw new Error("The queue gave up.");
      return opened;
    } catch (error) {
      log.warn({ err: error }, "the engine lost the database and starts over");
      if (current) current.isStopping = true;
      await close(opened);
    }
    while (!stopping.signal.aborted) {
      try {
        return await open(registry);
      } catch (error) {
        log.warn({ err: error }, "the engine could not start over, trying again");
        await pause();
      }
    }
    return opened;
  }

  return { start, gateway: createGateway(sql, () => current) };
}

/** Lets jobs in hand end, for a while; then others may take them over, even if this process lives on. */
async function close({ session, worker }: Opened): Promise<void> {
  await Promise.race([
    worker.stop().catch(() => undefined),
    delay(STOP_WITHIN_MS, undefined, { ref: false }),
  ]);
  await session.end();
}

/** Asks the route for its functions as Inngest's server does, by a signed in-band sync. */
async function readConfigs({ deliver, signingKey }: EngineOptions): Promise<unknown[]> {
  const request = signedRequest(ROUTE_URL, "PUT", { url: ROUTE_URL }, signingKey, {
    "x-inngest-sync-kind": "in_band",
  });
  const response = await deliver(request);
  const body = (await response.json()) as { functions?: unknown[]; message?: string };
  if (!body.functions)
    throw new Error(
      `The functions' route did not tell its functions: ${response.status} ${body.message ?? ""}`,
    );
  return body.functions;
}
