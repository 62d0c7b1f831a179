import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import type { Actor, Call } from "./context";
import type { AnyOperation } from "./define";
import { OperationError } from "./errors";

interface Kept {
  body: unknown;
  entryId: string;
}

/** How long a key is remembered; from the API's promise to its users. */
const KEPT_HOURS = 24;

/**
 * Takes an `Idempotency-Key` inside the write's own transaction. A second request with the key waits on
 * the unique index until the first has ended, then gets the first answer.
 * @returns the first answer, or undefined when this call is the first.
 */
export async function claim(
  statement: Sql,
  operation: AnyOperation,
  actor: Actor | undefined,
  call: Call,
  input: unknown,
): Promise<Kept | undefined> {
  if (!call.idempotency || !actor || !isKept(operation)) return undefined;
  const { key, caller } = call.idempotency;
  const hash = requestHash(operation, input);
  const claimed = await statement`
    insert into idempotency_keys (id, team_id, caller, key, operation, request_hash)
    values (${v7()}, ${actor.teamId}, ${caller}, ${key}, ${operation.name}, ${hash})
    on conflict (team_id, caller, key) do update
      set operation = excluded.operation, request_hash = excluded.request_hash, response = null, created_at = now()
      where idempotency_keys.created_at < now() - make_interval(hours => ${KEPT_HOURS})
    returning 1`;
  if (claimed.length > 0) return undefined;
  const [earlier] = await statement<{ request_hash: string; response: Kept | null }[]>`
    select request_hash, response from idempotency_keys where team_id = ${actor.teamId} and caller = ${caller} and key = ${key}`;
  if (earlier?.request_hash !== hash)
    throw new OperationError(
      "invalid",
      "This Idempotency-Key was used for another request. Use a new key for a new request.",
    );
  return earlier.response ?? undefined;
}

/** What keeps the answer for repeats of the request. */
export function keep(
  operation: AnyOperation,
  actor: Actor | undefined,
  call: Call,
  answer: () => Kept,
): SQL[] {
  if (!call.idempotency || !actor || !isKept(operation)) return [];
  const { key, caller } = call.idempotency;
  return [
    sql`update idempotency_keys set response = ${JSON.stringify(answer())}::jsonb where team_id = ${actor.teamId} and caller = ${caller} and key = ${key}`,
  ];
}

const isKept = (operation: AnyOperation) => !operation.secret && !operation.streams;

const requestHash = (operation: AnyOperation, input: unknown) =>
  createHash("sha256").update(operation.name).update(JSON.stringify(input, bigintAsText)).digest("hex");

const bigintAsText = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
