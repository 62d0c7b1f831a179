import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { beginSafely, isConnectionLoss, reserveForTransaction, settle } from "./reserve";
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
}

interface Pool {
  sql: postgres.Sql;
  slots: Slots;
}

type PoolName = "app" | "system";

/** How long a request may wait for a connection before it is told that the server is busy. */
const ACQUIRE_TIMEOUT_MS = 10_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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

/** The cross-team client itself, for what owns its own statements: the engine, the relay, LISTEN. */
export const systemSql = (): postgres.Sql => pool("system").sql;

/** Closes both pools; for scripts and tests. */
export async function closePools(): Promise<void> {
  const pools = Object.values(processWide.rapportPools ?? {});
  processWide.rapportPools = {};
  await Promise.all(pools.map(({ sql }) => sql.end({ timeout: 5 })));
}

function pool(name: PoolName): Pool {
  processWide.rapportPools ??= {};
  processWide.rapportPools[name] ??= open(name);
  return processWide.rapportPools[name];
}

function open(name: PoolName): Pool {
  const size = env().DATABASE_POOL_SIZE;
  const sql = postgres(name === "app" ? env().DATABASE_URL : env().DATABASE_SYSTEM_URL, {
    max: size,
    idle_timeout: 60,
    connect_timeout: 5,
    max_lifetime: 30 * 60,
    onnotice: () => undefined,
    connection: {
      application_name: `rapport-${name}`,
      // Instants become JSON in the session's zone.
      TimeZone: "UTC",
      idle_in_transaction_session_timeout: 30_000,
      statement_timeout: 120_000,
    },
  });
  askForTypesOnce(sql);
  // Drizzle adjusts the client's type parsers once here; every transaction then shares them.
  drizzle(sql);
  const begin = (work: (tx: postgres.TransactionSql) => unknown) => beginSafely(sql, work);
  return {
    sql: Object.assign(sql, { begin }) as postgres.Sql,
    slots: createSlots(size, ACQUIRE_TIMEOUT_MS),
  };
}

const TEXT_ARRAY = 1009;

/**
 * Each connection that postgres.js opens asks for the array types first, though all of a client share them,
 * and one that is cut meanwhile is an error outside of any promise, which ends a process.
 */
function askForTypesOnce({ options }: postgres.Sql): void {
  const areUnknown = () => !(TEXT_ARRAY in options.parsers);
  Object.defineProperty(options, "fetch_types", { get: areUnknown });
}

async function transact<T>(
  from: Pool,
  tenancy: Tenancy,
  mode: "read" | "write",
  fn: (transaction: Transaction) => Promise<T>,
) {
  const release = await from.slots.take();
  try {
    return await within(from, beginStatement(tenancy, mode), fn);
  } finally {
    release();
  }
}

async function within<T>(from: Pool, begin: string, fn: (transaction: Transaction) => Promise<T>) {
  const { sql, begun, rollback, release } = await reserveForTransaction(from.sql, begin);
  try {
    const result = await fn({ db: drizzle(prepared(sql, from)), sql });
    const failure = await begun;
    if (failure) throw failure;
    await sql.unsafe("commit");
    return result;
  } catch (error) {
    await (isConnectionLoss(error) ? settle() : rollback());
    throw error;
  } finally {
    release();
  }
}

/** Drizzle asks for unnamed statements, which cost an extra round trip to describe; this makes them prepared ones. */
function prepared(sql: Sql, from: Pool): postgres.Sql {
  const unsafe = (text: string, values: never[]) => sql.unsafe(text, values, { prepare: true });
  return { options: from.sql.options, unsafe } as unknown as postgres.Sql;
}

function beginStatement(tenancy: Tenancy, mode: "read" | "write"): string {
  const settings = [
    setting("app.team_id", tenancy.teamId),
    setting("app.user_id", tenancy.userId),
    setting("app.visible_owner_id", tenancy.visibleOwnerId),
    setting("app.entry_id", tenancy.entryId),
  ];
  return `begin ${mode === "read" ? "read only" : "read write"}; select ${settings.join(", ")}`;
}

function setting(name: string, value: string | undefined): string {
  if (value !== undefined && !UUID.test(value)) throw new Error(`${name} is not an id`);
  return `set_config('${name}', '${value ?? ""}', true)`;
}
