import { expect, test } from "vitest";
import { batchEnd } from "./batches";

function batches(rows: number): number[] {
  const ends: number[] = [];
  for (let end = 0; end < rows; ) {
    end = batchEnd(end);
    ends.push(end);
  }
  return ends;
}

test("an import shows its progress in small steps, and a large one does not pay for them", () => {
  expect(batches(10_000)).toHaveLength(15);
  expect(batches(1_000_000).length).toBeLessThan(225);
});

test("batches of every size end where those of five thousand do, so that imports under way go on", () => {
  const ends = new Set(batches(100_000));
  for (let row = 5_000; row <= 100_000; row += 5_000) expect(ends).toContain(row);
});
