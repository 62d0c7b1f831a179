import pg from "pg";
import type { Log } from "./context";

type Connected = NonNullable<Parameters<pg.Pool["connect"]>[0]>;

/**
 * The connections of the queue. When one is cut while the queue stops listening on it, the queue gives it
 * back twice, of which the driver's own pool makes an error outside of any promise; this pool does not mind.
 */
export function createQueuePool(connectionString: string, max: number, log: Log): pg.Pool {
  const pool = new TolerantPool({ connectionString, max });
  const lost = (error: Error) => log.warn({ err: error }, "the engine's queue lost a connection");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  return pool;
}

class TolerantPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<pg.PoolClient> | undefined {
    if (!connected) return super.connect();
    super.connect((error, client, release) => connected(error, client, once(release)));
    return undefined;
  }
}

function once(release: (error?: Error | boolean) => void): (error?: Error | boolean) => void {
  let isReleased = false;
  return (error) => {
    if (isReleased) return;
    isReleased = true;
    release(error);
  };
}
