import { expect, test } from "vitest";
import { FAR_ENOUGH, isPull, markAt } from "./pull";

test("a finger that goes down is a pull, one that goes sideways or up scrolls", () => {
  expect(isPull(0, 12)).toBe(true);
  expect(isPull(-5, 12)).toBe(true);
  expect(isPull(20, 12)).toBe(false);
  expect(isPull(-20, 12)).toBe(false);
  expect(isPull(0, -12)).toBe(false);
  expect(isPull(0, 0)).toBe(false);
});

test("a finger that shakes moves nothing, and no pull goes further than the mark can", () => {
  expect(markAt(8)).toBe(0);
  expect(markAt(60)).toBeLessThan(FAR_ENOUGH);
  expect(markAt(140)).toBeGreaterThan(FAR_ENOUGH);
  expect(markAt(2_000)).toBe(markAt(1_000));
});
