import type { Inngest, InngestFunction } from "inngest";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { EngineOptions } from "./engine";
import { createTestDatabase, startTestEngine, type TestDatabase, type TestEngine } from "./testing";

/** A database for a test file and engines that end with each test. */
export function engineForTests() {
  let database: TestDatabase | undefined;
  const running: TestEngine[] = [];
  const db = () => database as TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    const { sql } = db();
    for (const table of [
      "engine_runs",
      "engine_events",
      "engine_idempotency",
      "effects",
      "outbox_events",
      "event_confirmations",
      "graphile_worker._private_jobs",
    ]) {
      await sql.unsafe(`delete from ${table}`);
    }
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((engine) => engine.stop()));
  });
  afterAll(() => database?.drop());

  return {
    sql: () => db().sql,
    database: db,
    async start(
      define: (inngest: Inngest) => InngestFunction.Like[],
      options: Partial<EngineOptions> = {},
    ): Promise<TestEngine> {
      const engine = await startTestEngine(db(), define, options);
      running.push(engine);
      return engine;
    },
  };
}
