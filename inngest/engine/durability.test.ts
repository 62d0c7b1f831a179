import { expect, test } from "vitest";
import { endure } from "./durability";
import { engineForTests } from "./engine-for-tests";

const { database } = engineForTests();

test("processes killed at any moment lose no event and no run, and each step has its effect exactly once", async () => {
  const verdict = await endure(database(), { events: 200, kills: 5, processes: 2, lifeMs: 1_500 });
  expect(verdict).toMatchObject({
    missing: 0,
    surplus: 0,
    unfinishedRuns: 0,
    failedRuns: 0,
    unsentEvents: 0,
  });
  // Only what was in hand at a kill may have been tried twice: at most a process's share each time.
  expect(verdict.repeatedTries).toBeLessThanOrEqual(5 * 24);
}, 120_000);
