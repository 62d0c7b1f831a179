import { is, type Query, SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { arrayTypes } from "./array-types";
import { createLanes, type Lane, type Lanes } from "./lanes";
import { beginSafely, isConnectionLoss, reserveForTransaction } from "./reserve";
import { createSlots, type Slots } from "./slots";

export type Db = PostgresJsDatabase;
/** The raw connection of the same transaction, for statements that Drizzle cannot express cheaply. */
export type Sql = postgres.ReservedSql;

/** What a transaction runs as. Ids are bound to the transaction and read by the row policies and the journal. */
export interface Tenancy {
  teamId?: string | undefined;
  userId?: string | undefined;
  /** When set, only the leads assigned to this user are visible. */
  visibleOwnerId?: string | undefined;
  entryId?: string | undefined;
}

export interface Transaction {
  db: Db;
  sql: Sql;
  /** Sends statements one behind the other, without waiting in between. */
  send: SendStatements;
  /** The same together with the end of the transaction: nothing can be sent afterwards. */
  last: SendStatements;
}

export type SendStatements = <Rows extends (object[] | undefined)[]>(
  ...statements: (SQL | Query)[]
) => Promise<Rows>;

interface Pool {
  sql: postgres.Sql;
  slots: Slots;
  lanes: Lanes;
}

type PoolName = "app" | "system";

/**
 * `gin_pending_list_limit`, in kilobytes: what was written to the search index and not yet sorted in is read by every
 * search, whole. A transaction that writes many leads sets it to `SEARCH_BATCH`, which sorts them in at half the cost.
 */
const SEARCH_PENDING_KB = 256;
export const SEARCH_BATCH = "4MB";

/** How long a request may wait for a connection before it is told that the server is busy. */
const ACQUIRE_TIMEOUT_MS = 10_000;

// Next evaluates a module once per bundle, so pools hang on the process to exist once.
const processWide = globalThis as typeof globalThis & {
  rapportPools?: Partial<Record<PoolName, Pool>>;
};

/**
 * Runs `fn` in a transaction of the application's role, which sees only the rows of `tenancy.teamId`.
 * The first statement of `fn` travels together with BEGIN. Never take a second connection inside.
 * @throws Unavailable when no connection is free in time.
 */
export const withTenant = <T>(
  tenancy: Tenancy,
  fn: (transaction: Transaction) => Promise<T>,
  mode: "read" | "write" = "read",
): Promise<T> => transact(pool("app"), tenancy, mode, fn);

/** The same for the few named jobs that cross teams: sign-in, webhook routing, relays, cron. */
export const withSystem = <T>(
  tenancy: Tenancy,
  fn: (transaction: Transaction) => Promise<T>,
  mode: "read" | "write" = "write",
): Promise<T> => transact(pool("system"), tenancy, mode, fn);

/** The cross-team client itself, for what owns its own statements: the engine, the relay, LISTEN. Its transactions take their turn with the others. */
export const systemSql = (): postgres.Sql => pool("system").sql;

/** Closes both pools; for scripts and tests. */
export async function closePools(): Promise<void> {
  const pools = Object.values(processWide.rapportPools ?? {});
  processWide.rapportPools = {};
  await Promise.all(pools.flatMap(({ sql, lanes }) => [sql.end({ timeout: 5 }), lanes.end()]));
}

function pool(name: PoolName): Pool {
  processWide.rapportPools ??= {};
  processWide.rapportPools[name] ??= open(name);
  return processWide.rapportPools[name];
}

/** Left alone, postgres.js soon waits twenty seconds, and a server would be away for so long after its database is back. */
const secondsBetweenTries = (failures: number) => Math.min(0.05 * 2 ** failures, 1);

function open(name: PoolName): Pool {
  const size = env().DATABASE_POOL_SIZE;
  const sql = connect(name, { max: size });
  const pool: Pool = {
    sql,
    slots: createSlots(size, ACQUIRE_TIMEOUT_MS),
    lanes: createLanes((onclose) => connect(name, { max: 1, onclose })),
  };
  const begin = (work: (tx: postgres.TransactionSql) => unknown) =>
    onLane(pool, (lane) => beginSafely(lane, work));
  Object.assign(sql, { begin });
  return pool;
}

function connect(name: PoolName, own: { max: number; onclose?: () => void }): postgres.Sql {
  const sql = postgres(name === "app" ? env().DATABASE_URL : env().DATABASE_SYSTEM_URL, {
    ...own,
    idle_timeout: 60,
    connect_timeout: 5,
    max_lifetime: 30 * 60,
    backoff: secondsBetweenTries,
    onnotice: () => undefined,
    fetch_types: false,
    types: arrayTypes,
    connection: {
      application_name: `rapport-${name}`,
      // Instants become JSON in the session's zone.
      TimeZone: "UTC",
      idle_in_transaction_session_timeout: 30_000,
      statement_timeout: 120_000,
      gin_pending_list_limit: SEARCH_PENDING_KB,
    },
  });
  // Drizzle adjusts the client's type parsers once here; every transaction then shares them.
  drizzle(sql);
  takeAnyValue(sql.options.serializers as Serializers);
  return sql;
}

type Serializers = Record<string, (value: unknown) => string>;

/** The types of instants and JSON, whose values Drizzle hands through as they are. */
const PASSED_THROUGH = [1184, 1082, 1083, 1114, 1182, 1185, 1115, 1231, 114, 3802];

/**
 * A value that is no text, for a type whose values are handed through, throws in postgres.js while it writes: the
 * statement then never ends and its connection is lost to the pool. As text it is merely refused by Postgres.
 */
function takeAnyValue(serializers: Serializers): void {
  const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  // Drizzle sets its own again for each transaction.
  for (const type of PASSED_THROUGH)
    Object.defineProperty(serializers, type, { get: () => asText, set: () => undefined });
}

const transact = <T>(
  from: Pool,
  tenancy: Tenancy,
  mode: "read" | "write",
  fn: (transaction: Transaction) => Promise<T>,
): Promise<T> => onLane(from, (lane) => within(lane, tenancy, mode, fn));

async function onLane<T>({ slots, lanes }: Pool, work: (lane: Lane) => Promise<T>): Promise<T> {
  const release = await slots.take();
  const lane = lanes.take();
  try {
    return await work(lane);
  } catch (error) {
    // A server that ends a session says so first and closes after.
    if (isConnectionLoss(error)) lanes.drop(lane);
    throw error;
  } finally {
    lanes.give(lane);
    release();
  }
}

async function within<T>(
  lane: Lane,
  tenancy: Tenancy,
  mode: "read" | "write",
  fn: (transaction: Transaction) => Promise<T>,
) {
  const { sql, begun, commit, rollback, release } = await reserveForTransaction(
    lane,
    `begin read ${mode === "read" ? "only" : "write"}`,
  );
  const bound = bind(sql, tenancy);
  let ended: Promise<void> | undefined;
  const send = sender(sql);
  const last: SendStatements = (...statements) => {
    const answers = send(...statements);
    ended = commit();
    ended.catch(() => undefined);
    return answers as Promise<never>;
  };
  try {
    const work = async () => {
      const result = await fn({ db: drizzle(prepared(sql, lane)), sql, send, last });
      await finish();
      return result;
    };
    const finish = async () => {
      const failure = (await begun) ?? (await bound);
      if (failure) throw failure;
      await (ended ?? commit());
    };
    return await lane.orLost(work());
  } catch (error) {
    await rollback();
    throw error;
  } finally {
    release();
  }
}

const dialect = new PgDialect();

const sender =
  (sql: Sql): SendStatements =>
  (...statements) => {
    const sent = statements.map((statement) => {
      const { sql: text, params } = is(statement, SQL) ? dialect.sqlToQuery(statement) : statement;
      return sql.unsafe(text, params as never[], { prepare: true }).execute();
    });
    return Promise.all(sent) as Promise<never>;
  };

/** Drizzle asks for unnamed statements, which cost an extra round trip to describe; this makes them prepared ones. */
function prepared(sql: Sql, lane: Lane): postgres.Sql {
  const unsafe = (text: string, values: never[]) => sql.unsafe(text, values, { prepare: true });
  return { options: lane.sql.options, unsafe } as unknown as postgres.Sql;
}

/** Binds a transaction to its team. A prepared statement, since it is the one that runs most. Resolves to what went wrong. */
const bind = (sql: Sql, { teamId, userId, visibleOwnerId, entryId }: Tenancy): Promise<unknown> =>
  sql
    .unsafe(
      "select set_config('app.team_id', $1, true), set_config('app.user_id', $2, true), set_config('app.visible_owner_id', $3, true), set_config('app.entry_id', $4, true)",
      [teamId ?? "", userId ?? "", visibleOwnerId ?? "", entryId ?? ""],
      { prepare: true },
    )
    .then(
      () => undefined,
      (error: unknown) => error,
    );
