import type postgres from "postgres";
import type { JsonError } from "@/db/schema/engine";
import type { Registry } from "./registry";

export type Sql = postgres.Sql;
/** A transaction, or the client itself where one statement is enough. */
export type Db = postgres.Sql | postgres.TransactionSql;

/** Sends one signed request to the functions' route and gives back its answer. */
export type Deliver = (request: Request) => Promise<Response>;

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every part of a running engine works with. */
export interface Engine {
  sql: Sql;
  registry: Registry;
  deliver: Deliver;
  signingKey: string;
  backoffMs: (attempt: number) => number;
  log: Log;
  /** The number of this process among those that share the database. */
  session: number;
  isStopping: boolean;
  /** Turns that were told to stop at their next step. */
  halted: Set<string>;
}

export interface StoredEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
}

/** A value as a parameter for a json column, whatever the client's own serializers do. */
export const asJson = (value: unknown) => JSON.stringify(value === undefined ? null : value);

export const errorOf = (error: unknown, fallback = "Unknown error"): JsonError => {
  const { name, message, stack, cause } = (
    typeof error === "object" && error !== null ? error : { message: error }
  ) as Partial<JsonError>;
  return {
    name: String(name ?? "Error"),
    message: String(message ?? fallback),
    ...(stack ? { stack } : {}),
    ...(cause ? { cause } : {}),
  };
};
