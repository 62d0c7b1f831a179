import type postgres from "postgres";

/** A client with one connection, for one transaction at a time. */
export interface Lane {
  sql: postgres.Sql;
  /** Resolves once the connection is open; the first call opens it. */
  open(): Promise<unknown>;
  isLost: boolean;
  /**
   * Settles as `work` does, or rejects when the connection closes or could not be opened. A race against one promise
   * that lives as long as the lane would keep the answers of all its transactions until then.
   */
  orLost<T>(work: PromiseLike<T>): Promise<T>;
}

export interface Lanes {
  take(): Lane;
  give(lane: Lane): void;
  /** Closes a lane instead of giving it back. */
  drop(lane: Lane): void;
  /** How many there are, in use and free. */
  count(): number;
  end(): Promise<unknown>;
}

/**
 * Clients of one connection each, the one used last first. A connection that closed is never used again:
 * postgres.js keeps what a server said to it last for whoever comes next, and leaves who waits for it
 * without an answer for ever. Whoever takes lanes sees to it that they are not too many.
 */
export function createLanes(open: (onclose: () => void) => postgres.Sql): Lanes {
  const all = new Set<Lane>();
  const free: Lane[] = [];

  function add(): Lane {
    const waiting = new Set<(error: Error) => void>();
    let opened: Promise<unknown> | undefined;
    const lane: Lane = {
      isLost: false,
      open() {
        opened ??= Promise.resolve(lane.sql`select`.simple());
        return opened;
      },
      orLost(work) {
        const { promise, resolve, reject } = Promise.withResolvers<Awaited<typeof work>>();
        waiting.add(reject);
        const settled = promise.finally(() => waiting.delete(reject));
        work.then((answer) => resolve(answer as Awaited<typeof work>), reject);
        if (lane.isLost) queueMicrotask(() => reject(connectionLost()));
        return settled;
      },
      sql: open(() => {
        lane.isLost = true;
        for (const reject of waiting) reject(connectionLost());
        waiting.clear();
        drop(lane);
      }),
    };
    all.add(lane);
    return lane;
  }

  function drop(lane: Lane) {
    if (!all.delete(lane)) return;
    const at = free.indexOf(lane);
    if (at >= 0) free.splice(at, 1);
    void lane.sql.end({ timeout: 0 });
  }

  return {
    take: () => free.pop() ?? add(),
    give(lane) {
      if (all.has(lane)) free.push(lane);
    },
    drop,
    count: () => all.size,
    end: () => Promise.all([...all].map(({ sql }) => sql.end({ timeout: 5 }))),
  };
}

export const connectionLost = () =>
  Object.assign(new Error("The connection to the database was lost."), { code: "CONNECTION_CLOSED" });
