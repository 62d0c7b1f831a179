import { expect, test } from "vitest";
import { digestDue } from "./digest-due";
import { quietUntil } from "./quiet-hours";

const NIGHT = { from: "22:00", to: "07:00" };
const DENVER = "America/Denver";
const until = (now: string, quiet = NIGHT) => quietUntil(quiet, DENVER, new Date(now))?.toISOString();

test.each([
  ["a summer night", "2026-07-02T05:00:00Z", "2026-07-02T13:00:00.000Z"],
  ["a winter night", "2026-01-10T06:00:00Z", "2026-01-10T14:00:00.000Z"],
  ["the night the clocks go forward", "2026-03-08T06:00:00Z", "2026-03-08T13:00:00.000Z"],
  ["the night the clocks go back", "2026-11-01T05:00:00Z", "2026-11-01T14:00:00.000Z"],
  ["after midnight", "2026-07-02T12:59:00Z", "2026-07-02T13:00:00.000Z"],
])("%s ends at seven by the reader's clock", (_night, now, end) => {
  expect(until(now)).toBe(end);
});

test("the day is not quiet, nor is the minute at which the quiet hours end", () => {
  expect(until("2026-07-02T18:00:00Z")).toBeUndefined();
  expect(until("2026-07-02T13:00:00Z")).toBeUndefined();
  expect(quietUntil(null, DENVER, new Date())).toBeUndefined();
});

test("an end that the clock shows twice is the next one, never a day away", () => {
  const quiet = { from: "22:00", to: "01:30" };
  expect(until("2026-11-01T07:45:00Z", quiet)).toBeUndefined();
  expect(until("2026-11-01T08:10:00Z", quiet)).toBe("2026-11-01T08:30:00.000Z");
});

test("a digest is due once on its reader's day, also when its time is left out or comes twice", () => {
  const due = (now: string, sentOn: string | null, digestAt = "02:30") =>
    digestDue({ digestAt, sentOn, timeZone: DENVER }, new Date(now));
  expect(due("2026-03-08T08:59:00Z", "2026-03-07")).toBeUndefined();
  expect(due("2026-03-08T09:00:00Z", "2026-03-07")).toBe("2026-03-08");
  expect(due("2026-11-01T07:30:00Z", "2026-10-31", "01:15")).toBe("2026-11-01");
  expect(due("2026-11-01T08:30:00Z", "2026-11-01", "01:15")).toBeUndefined();
});
