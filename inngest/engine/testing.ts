import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import { createClient } from "../client";
import { createHandler } from "../handler";
import { createEngine, type EngineOptions } from "./engine";

export interface TestDatabase {
  systemUrl: string;
  sql: postgres.Sql;
  drop(): Promise<void>;
}

export const SIGNING_KEY = `signkey-prod-${"5e".repeat(32)}`;

/** A database of its own, since engines that share one would take each other's jobs. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!ownerUrl)
    throw new Error("DATABASE_OWNER_URL is not set; the test runner starts a database and sets it.");
  const name = `engine_${randomBytes(6).toString("hex")}`;
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await owner.unsafe(`create database ${name}`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const { systemUrl } = await migrate(url.href, process.env.AUTH_SECRET ?? "");
  const inside = postgres(url.href, { max: 1 });
  await inside`create table effects (run text not null, step text not null, tries int not null default 1, primary key (run, step))`;
  await inside`grant all on effects to rapport_system`;
  await inside.end();
  const sql = postgres(systemUrl, { max: 10, onnotice: () => undefined });
  return {
    systemUrl,
    sql,
    async drop() {
      await sql.end({ timeout: 2 });
      // A connection cut while it closes would fail whichever test runs then.
      const open = () => owner`select 1 from pg_stat_activity where datname = ${name}`;
      for (let tries = 0; tries < 100 && (await open()).length > 0; tries += 1) await delay(100);
      await owner.unsafe(`drop database ${name} with (force)`);
      await owner.end();
    },
  };
}

export interface TestEngine {
  inngest: Inngest;
  stop(): Promise<void>;
  /** Waits until every run has ended, or as many as said. */
  settled(
    count: number,
    timeoutMs?: number,
  ): Promise<
    {
      id: string;
      functionId: string;
      status: string;
      output: unknown;
      error: { message: string } | null;
    }[]
  >;
}

/** The real SDK, the real route and the real engine over a test's database. */
export async function startTestEngine(
  { sql, systemUrl }: TestDatabase,
  define: (inngest: Inngest) => InngestFunction.Like[],
  options: Partial<EngineOptions> = {},
): Promise<TestEngine> {
  const { inngest, engine } = assemble({ sql, systemUrl }, define, options);
  const running = await engine.start();
  return {
    inngest,
    stop: () => running.stop(),
    async settled(count, timeoutMs = 10_000) {
      const until = Date.now() + timeoutMs;
      for (;;) {
        const runs = await sql<
          {
            id: string;
            functionId: string;
            status: string;
            output: unknown;
            error: { message: string } | null;
          }[]
        >`
          select id, function_id as "functionId", status, output, error from engine_runs order by id`;
        const open = runs.filter(({ status }) => ["queued", "running", "waiting"].includes(status));
        if (runs.length >= count && open.length === 0) return runs;
        if (Date.now() > until) throw new Error(`Not settled: ${JSON.stringify(runs)}`);
        await delay(20);
      }
    },
  };
}

/** Client, functions and engine put together, the engine not yet started. */
export function assemble(
  { sql, systemUrl }: Pick<TestDatabase, "sql" | "systemUrl">,
  define: (inngest: Inngest) => InngestFunction.Like[],
  options: Partial<EngineOptions> = {},
) {
  let gateway: typeof fetch | undefined;
  const inngest = createClient({
    signingKey: () => SIGNING_KEY,
    eventKey: () => "test",
    baseUrl: "http://engine.invalid/",
    fetch: (input, init) => (gateway as typeof fetch)(input, init),
  });
  const functions = define(inngest);
  const deliver = createHandler(inngest, functions);
  const engine = createEngine({
    sql,
    databaseUrl: systemUrl,
    deliver,
    signingKey: SIGNING_KEY,
    backoffMs: () => 50,
    ...options,
  });
  gateway = engine.gateway;
  return { inngest, functions, engine };
}
