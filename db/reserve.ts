import type postgres from "postgres";

/** One connection, taken out of the pool for a transaction. */
export interface Reserved {
  sql: postgres.ReservedSql;
  /** Sends COMMIT behind what was sent already; the handle refuses whatever would come after it. */
  commit(): Promise<void>;
  /** Ends the transaction; does nothing on a connection that is gone, whose transaction is gone with it. */
  rollback(): Promise<void>;
  release(): void;
  /** Rejects when the connection is lost: statements that postgres.js held back until then are never answered. */
  lost: Promise<never>;
}

interface Connection {
  onclose: ((error: Error) => void) | null;
}

/**
 * Takes a connection and sends `begin`, without waiting for it, so that the first statement travels along.
 *
 * postgres.js writes to a reserved connection even after it closed, which throws outside of any promise
 * and ends the process. So the handle refuses to be used once its connection is lost, and a lost
 * connection is never given back: the pool has already taken it for reconnecting.
 */
export async function reserveForTransaction(
  pool: postgres.Sql,
  begin: string,
): Promise<Reserved & { begun: Promise<unknown> }> {
  const sql = await reserveTwice(pool);
  let connection: Connection | undefined;
  let isLost = false;
  const loss = Promise.withResolvers<never>();
  loss.promise.catch(() => undefined);
  let hasEnded = false;
  const watch = (executing: Connection) => {
    connection = executing;
    connection.onclose = () => {
      isLost = true;
      loss.reject(lost());
    };
    return true;
  };
  // `onexecute` is how postgres.js's own `begin` learns its connection; the types leave it out.
  const begun = sql.unsafe(begin, [], { onexecute: watch } as postgres.UnsafeQueryOptions).simple();
  const failure = begun.then(
    () => undefined,
    (error: unknown) => error,
  );
  return {
    sql: guarded(sql, () => {
      if (isLost) throw lost();
      if (hasEnded) throw new Error("This transaction has ended.");
    }),
    begun: failure,
    lost: loss.promise,
    async commit() {
      if (isLost) throw lost();
      hasEnded = true;
      await sql.unsafe("commit");
    },
    async rollback() {
      await failure;
      // A server that ends a session says so first and closes after; the close is then a moment away.
      if (!isLost) await sql.unsafe("rollback").catch(() => undefined);
    },
    release() {
      if (isLost) return;
      if (connection) connection.onclose = null;
      sql.release();
    },
  };
}

/**
 * A connection that was lost in the middle of a statement is opened again for whoever waits next, and postgres.js
 * then tells the loss to them, who have sent nothing yet. So they ask once more.
 */
const reserveTwice = (pool: postgres.Sql): Promise<postgres.ReservedSql> =>
  pool.reserve().catch((error: unknown) => {
    if (!isConnectionLoss(error)) throw error;
    return pool.reserve();
  });

/** postgres.js's `begin`, made safe against the loss of the connection. */
export async function beginSafely<T>(
  pool: postgres.Sql,
  work: (tx: postgres.TransactionSql) => T | Promise<T>,
): Promise<T> {
  const reserved = await reserveForTransaction(pool, "begin");
  const { sql } = reserved;
  const tx = Object.assign(sql, {
    savepoint: (inner: (tx: postgres.Sql) => unknown) => savepoint(sql, inner),
  });
  try {
    const result = await Promise.race([work(tx as unknown as postgres.TransactionSql), reserved.lost]);
    await Promise.race([reserved.commit(), reserved.lost]);
    return result;
  } catch (error) {
    if (!isConnectionLoss(error)) await reserved.rollback();
    else await settle();
    throw error;
  } finally {
    reserved.release();
  }
}

async function savepoint(sql: postgres.Sql, inner: (tx: postgres.Sql) => unknown) {
  await sql`savepoint inner_part`;
  try {
    return await inner(sql);
  } catch (error) {
    await sql`rollback to savepoint inner_part`;
    throw error;
  }
}

const lossCodes = new Set([
  "57P01",
  "57P02",
  "57P03",
  "25P03",
  "ECONNRESET",
  "EPIPE",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);

/** Whether an error means that the connection is gone, or is about to be. */
export function isConnectionLoss(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && lossCodes.has(String(cause.code))) return true;
  }
  return false;
}

/** Gives the socket of a session that the server ended the time to close. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

const lost = () =>
  Object.assign(new Error("The connection to the database was lost."), { code: "CONNECTION_CLOSED" });

function guarded(sql: postgres.ReservedSql, refuse: () => void): postgres.ReservedSql {
  return new Proxy(sql, {
    apply(target, self, args) {
      refuse();
      return Reflect.apply(target, self, args);
    },
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "unsafe") return value;
      return (...args: Parameters<typeof target.unsafe>) => {
        refuse();
        return target.unsafe(...args);
      };
    },
  });
}
