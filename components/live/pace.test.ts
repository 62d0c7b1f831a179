import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPace } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Counts readings, each of which takes so long. */
function reader(tookMs: number) {
  const readings: number[] = [];
  const pace = createPace(async () => {
    readings.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, tookMs));
  });
  return { readings, pace };
}

test("a single change is read within a twentieth of a second", async () => {
  const { readings, pace } = reader(30);
  pace.want(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(readings).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(readings).toHaveLength(1);
});

test("changes without a break are read again and again, never twice at a time, and once after the last", async () => {
  const { readings, pace } = reader(100);
  const started = Date.now();
  for (let change = 0; change < 100; change += 1) {
    pace.want(false);
    await vi.advanceTimersByTimeAsync(20);
  }
  const last = Date.now();
  await vi.advanceTimersByTimeAsync(10_000);
  // A third of the time at most, so that the server is left to others.
  expect(readings.length).toBeGreaterThan(5);
  expect(readings.length).toBeLessThan((last - started) / 300 + 2);
  expect(readings.at(-1)).toBeGreaterThan(last - 20);
  for (const [index, at] of readings.slice(1).entries())
    expect(at - (readings[index] ?? 0)).toBeGreaterThanOrEqual(300);
});

test("rows are read more often than the page, whose drawing takes the browser's time", async () => {
  const counts = [];
  for (const what of ["rows", "part", "page"] as const) {
    let readings = 0;
    const pace = createPace(async () => {
      readings += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }, what);
    for (let change = 0; change < 100; change += 1) {
      pace.want(false);
      await vi.advanceTimersByTimeAsync(100);
    }
    pace.stop();
    counts.push(readings);
  }
  const [rows = 0, part = 0, page = 0] = counts;
  expect(rows).toBeGreaterThan(part);
  expect(part).toBeGreaterThan(page);
  expect(page).toBeGreaterThan(5);
});

test("a slow server is asked less often", async () => {
  const { readings, pace } = reader(2_000);
  for (let change = 0; change < 600; change += 1) {
    pace.want(false);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(readings.length).toBeLessThanOrEqual(11);
});

test("an import of many batches is read every other second, but what was named in between at once", async () => {
  const { readings, pace } = reader(30);
  for (let batch = 0; batch < 100; batch += 1) {
    pace.want(true);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(readings.length).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(500);
  const before = readings.length;
  pace.want(true);
  pace.want(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(readings).toHaveLength(before + 1);
});

test("a reading that failed is made up for until one does not, ever more rarely", async () => {
  const tries: number[] = [];
  const pace = createPace(async () => {
    tries.push(Date.now());
    if (tries.length < 4) throw new Error("no connection");
  });
  pace.want(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries).toHaveLength(4);
  const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
});

test("a reading without an answer does not keep the next ones waiting for good", async () => {
  let tries = 0;
  const pace = createPace(() => {
    tries += 1;
    return tries === 1 ? new Promise(() => {}) : Promise.resolve();
  });
  pace.want(false);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(tries).toBe(2);
});

test("once stopped nothing is read, also when something was wanted", async () => {
  const { readings, pace } = reader(30);
  pace.want(false);
  pace.stop();
  pace.want(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(readings).toEqual([]);
});
