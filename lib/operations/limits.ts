import { drizzle } from "drizzle-orm/postgres-js";
import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { systemSql } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { Actor, Call } from "./context";
import type { AnyOperation } from "./define";
import { OperationError } from "./errors";

const MINUTE_S = 60;
const SIGN_IN_WINDOW_S = 15 * MINUTE_S;
/** How often a process tells the others what it counted. A write per request would cost more than the request. */
const SYNC_MS = 1_000;

interface Limiters {
  /** Decides, in this process. */
  api: RateLimiterMemory;
  /** What all processes counted. */
  shared: RateLimiterDrizzle;
  signIn: RateLimiterDrizzle;
  unsynced: Map<string, number>;
}

const processWide = globalThis as typeof globalThis & { rapportLimiters?: Limiters };

/** Counts a sign-in-like call exactly, by IP and by account. Throws `rate_limited`. */
export async function limitCall(
  operation: AnyOperation,
  actor: Actor | undefined,
  input: unknown,
  call: Call,
): Promise<void> {
  if (call.door === "system") return;
  const keys = limitedKeys(operation, actor, input, call);
  if (keys.length === 0) return;
  const { signIn } = limiters();
  const refused = (await Promise.allSettled(keys.map((key) => signIn.consume(key)))).find(
    (result) => result.status === "rejected",
  );
  if (!refused) return;
  if (!(refused.reason instanceof RateLimiterRes)) throw refused.reason;
  throw tooMany(Math.ceil(refused.reason.msBeforeNext / 1000));
}

function limitedKeys(operation: AnyOperation, actor: Actor | undefined, input: unknown, call: Call) {
  const account = operation.signInLimit?.(input as never, actor);
  const code = operation.codeLimit?.(input as never, actor);
  return [
    ...(account !== undefined && call.ip && !actor ? [`ip:${operation.name}:${call.ip}`] : []),
    ...(account !== undefined ? [`account:${operation.name}:${account}`] : []),
    ...(code ? [`code:${code}`] : []),
  ];
}

/** By what the requests of an actor are counted. */
export const callerOf = ({ apiKeyId, userId }: Actor): string =>
  apiKeyId ? `key:${apiKeyId}` : `user:${userId}`;

/** Counts one API request of a caller and tells its allowance in `headers`, also when it is used up. Throws `rate_limited`. */
export async function limitApi(caller: string, headers?: Headers): Promise<void> {
  const { api, unsynced } = limiters();
  const limit = env().RATE_LIMIT_API_PER_MINUTE;
  unsynced.set(caller, (unsynced.get(caller) ?? 0) + 1);
  const counted = await api.consume(caller).catch(refusalOf);
  const seconds = Math.ceil(counted.msBeforeNext / 1000);
  headers?.set("RateLimit-Limit", `${limit}`);
  headers?.set("RateLimit-Remaining", `${counted.remainingPoints}`);
  headers?.set("RateLimit-Reset", `${seconds}`);
  if (counted.consumedPoints > limit) throw tooMany(seconds, limit);
}

function refusalOf(refused: unknown): RateLimiterRes {
  if (refused instanceof RateLimiterRes) return refused;
  throw refused;
}

const tooMany = (seconds: number, limit = env().RATE_LIMIT_SIGN_IN_PER_15_MINUTES) =>
  new OperationError("rate_limited", {
    detail: `Too many requests. Try again in ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}.`,
    retryAfter: seconds,
    data: { limit },
  });

function limiters(): Limiters {
  processWide.rapportLimiters ??= createLimiters();
  return processWide.rapportLimiters;
}

function createLimiters(): Limiters {
  const storeClient = drizzle(systemSql());
  const perMinute = { points: env().RATE_LIMIT_API_PER_MINUTE, duration: MINUTE_S };
  const store = { storeClient, schema: rateLimits };
  const created: Limiters = {
    api: new RateLimiterMemory({ keyPrefix: "api", ...perMinute }),
    shared: new RateLimiterDrizzle({ ...store, keyPrefix: "api", ...perMinute }),
    signIn: new RateLimiterDrizzle({
      ...store,
      keyPrefix: "sign-in",
      points: env().RATE_LIMIT_SIGN_IN_PER_15_MINUTES,
      duration: SIGN_IN_WINDOW_S,
    }),
    unsynced: new Map(),
  };
  setInterval(
    () =>
      void sync(created).catch((error: unknown) =>
        log.warn({ err: error }, "could not sync the API limits"),
      ),
    SYNC_MS,
  ).unref();
  return created;
}

/** Adds what this process counted to the shared counters, and takes over what the others counted. */
async function sync({ api, shared, unsynced }: Limiters) {
  const counted = [...unsynced];
  unsynced.clear();
  for (const [caller, points] of counted) {
    const total = await shared.penalty(caller, points);
    const mine = await api.get(caller);
    const others = total.consumedPoints - (mine?.consumedPoints ?? 0);
    if (mine && others > 0) await api.penalty(caller, others);
  }
}
