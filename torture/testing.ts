import { expect, test } from "vitest";
import type { Check } from "./check";

// The limits have checks of their own; read before the environment is.
process.env.RATE_LIMIT_API_PER_MINUTE = "10000000";
process.env.RATE_LIMIT_SIGN_IN_PER_15_MINUTES = "10000000";

/** Holds a check's promise in the suite, at the size that the suite has time for. */
export const holds = (check: Check) =>
  test(check.promise, { timeout: 120_000 }, async () => {
    const { failures } = await check.run({
      scale: check.suiteScale,
      app: () =>
        Promise.reject(new Error(`${check.id} needs a server: it is a journey, not a unit test.`)),
    });
    expect(failures.slice(0, 20)).toEqual([]);
  });
