import { expect, test } from "@playwright/test";
import type { Check } from "../torture/check";
import { durableEvents } from "../torture/durable-events";
import { importSurvives } from "../torture/import-survives";
import { poolExhaustion } from "../torture/pool-exhaustion";
import { postgresGone } from "../torture/postgres-gone";
import { toldOnce } from "../torture/told-once";

// One after the other: each kills a server and a PostgreSQL of its own.
test.describe.configure({ mode: "default", timeout: 180_000 });

const checks: Check[] = [durableEvents, toldOnce, importSurvives, poolExhaustion, postgresGone];

for (const check of checks) {
  test(check.promise, async () => {
    const { failures } = await check.run({
      scale: check.suiteScale,
      app: () => Promise.reject(new Error(`${check.id} has a server of its own.`)),
    });
    expect(failures.slice(0, 20)).toEqual([]);
  });
}
