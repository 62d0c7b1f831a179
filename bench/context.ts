import type postgres from "postgres";
import type { TestTeam } from "@/db/testing";
import type { Server } from "./servers";
import type { SignedIn } from "./sign-in";

/** What the measurements share. */
export interface Bench {
  app: Server;
  bare: Server;
  /** Ada, a manager who sees the whole team. */
  ada: SignedIn;
  team: TestTeam;
  /** The owner of the tables, whom row security does not concern: plain SQL of the floors. */
  owner: postgres.Sql;
  /** How many leads there are. */
  count: number;
  rounds: number;
  /** How long one round lasts. */
  seconds: number;
  isQuick: boolean;
}

/** Asks the application's API as Ada. Throws when the answer is not a success. */
export async function ask<T>({ app, ada }: Bench, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { "content-type": "application/json", ...(await ada.bearer()), ...init.headers };
  const response = await fetch(`${app.url}/api${path}`, { ...init, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Throws unless both name the same rows in the same order: what is fast and wrong is not measured. */
export function expectSame(what: string, ours: readonly string[], theirs: readonly string[]): void {
  if (ours.length > 0 && ours.join() === theirs.join()) return;
  throw new Error(`${what}: ${ours.length} rows that are not the ${theirs.length} of the database`);
}
