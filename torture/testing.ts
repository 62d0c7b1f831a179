import { expect, test } from "vitest";
import type { Check } from "./check";

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
