import type postgres from "postgres";
import { connectionLost, type Lane } from "./lanes";

/** The connection of a lane, taken for a transaction. */
export interface Reserved {
  sql: postgres.ReservedSql;
  /** Resolves, once BEGIN is answered, to what went wrong with it. */
  begun: Promise<unknown>;
  /** Sends COMMIT behind what was sent already; the handle refuses whatever would come after it. */
  commit(): Promise<void>;
  /** Ends the transaction; does nothing on a connection that is gone, whose transaction is gone with it. */
  rollback(): Promise<void>;
  release(): void;
}

/**
 * Takes the connection of a lane and sends `begin`, without waiting for it, so that the first statement travels along.
 *
 * postgres.js writes to a reserved connection even after it closed, which throws outside of any promise
 * and ends the process. So the handle refuses to be used once its connection is lost, or given back. Statements
 * that postgres.js held back until then are never answered: wait for them with `lane.orLost`.
 */
export async function reserveForTransaction(lane: Lane, begin: string): Promise<Reserved> {
  // postgres.js never answers a reserve() that would have to open the connection itself.
  await lane.orLost(lane.open());
  const sql = await lane.orLost(lane.sql.reserve());
  let hasEnded = false;
  const begun = sql
    .unsafe(begin)
    .simple()
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  return {
    sql: guarded(sql, () => {
      if (lane.isLost) throw connectionLost();
      if (hasEnded) throw new Error("This transaction has ended.");
    }),
    begun,
    async commit() {
      if (lane.isLost) throw connectionLost();
      hasEnded = true;
      await sql.unsafe("commit");
    },
    async rollback() {
      hasEnded = true;
      await lane.orLost(begun).catch(() => undefined);
      if (lane.isLost) return;
      await lane.orLost(sql.unsafe("rollback")).catch(() => undefined);
    },
    release() {
      hasEnded = true;
      if (!lane.isLost) sql.release();
    },
  };
}

/** postgres.js's `begin` on a lane. */
export async function beginSafely<T>(
  lane: Lane,
  work: (tx: postgres.TransactionSql) => T | Promise<T>,
): Promise<T> {
  const { sql, commit, rollback, release } = await reserveForTransaction(lane, "begin");
  const tx = Object.assign(sql, {
    savepoint: (inner: (tx: postgres.Sql) => unknown) => savepoint(sql, inner),
  });
  try {
    const result = await lane.orLost(Promise.resolve(work(tx as unknown as postgres.TransactionSql)));
    await lane.orLost(commit());
    return result;
  } catch (error) {
    await rollback();
    throw error;
  } finally {
    release();
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
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
]);

/** Whether an error means that the connection is gone, or is about to be. */
export function isConnectionLoss(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && lossCodes.has(String(cause.code))) return true;
  }
  return false;
}

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
