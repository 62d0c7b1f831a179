import { expect, test } from "vitest";
import { daysOf, periodOf } from "./period";

const denver = "America/Denver";
const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];
const hours = ({ from, to }: { from: Date; to: Date }) => (to.getTime() - from.getTime()) / 3_600_000;

test("today begins where the team's day begins, and is compared with the same hours of yesterday", () => {
  const now = new Date("2026-06-10T20:30:00Z");
  const today = periodOf({ period: "today" }, now, denver);
  expect(iso(today)).toEqual(["2026-06-10T06:00:00.000Z", now.toISOString()]);
  expect(iso(today.previous)).toEqual(["2026-06-09T06:00:00.000Z", "2026-06-09T20:30:00.000Z"]);
});

test("seven days are today and the six before", () => {
  const week = periodOf({ period: "7d" }, new Date("2026-06-10T20:30:00Z"), denver);
  expect(iso(week)).toEqual(["2026-06-04T06:00:00.000Z", "2026-06-10T20:30:00.000Z"]);
  expect(iso(week.previous)).toEqual(["2026-05-28T06:00:00.000Z", "2026-06-03T20:30:00.000Z"]);
});

test.each([
  ["month", "2026-11-01T06:00:00.000Z"],
  ["quarter", "2026-10-01T06:00:00.000Z"],
  ["year", "2026-01-01T07:00:00.000Z"],
] as const)("this %s begins on its first day", (period, begins) => {
  const { from, to } = periodOf({ period }, new Date("2026-11-25T18:00:00Z"), denver);
  expect(from.toISOString()).toBe(begins);
  expect(to.toISOString()).toBe("2026-11-25T18:00:00.000Z");
});

test("a day of 23 or 25 hours is one day", () => {
  const spring = { period: "custom", from: "2026-03-08", to: "2026-03-08" } as const;
  const autumn = { period: "custom", from: "2026-11-01", to: "2026-11-01" } as const;
  const later = new Date("2026-12-01T00:00:00Z");
  expect(hours(periodOf(spring, later, denver))).toBe(23);
  expect(hours(periodOf(spring, later, denver).previous)).toBe(24);
  expect(hours(periodOf(autumn, later, denver))).toBe(25);
  expect(iso(periodOf(autumn, later, denver))).toEqual([
    "2026-11-01T06:00:00.000Z",
    "2026-11-02T07:00:00.000Z",
  ]);
});

test("where the clocks are changed at midnight, the day begins when there is one", () => {
  const { from } = periodOf(
    { period: "custom", from: "2026-09-06", to: "2026-09-06" },
    new Date("2026-10-01T00:00:00Z"),
    "America/Santiago",
  );
  expect(from.toISOString()).toBe("2026-09-06T04:00:00.000Z");
});

test("a period that lies ahead is empty", () => {
  const { from, to } = periodOf(
    { period: "custom", from: "2030-01-01", to: "2030-01-31" },
    new Date("2026-06-10T20:30:00Z"),
    denver,
  );
  expect(to.getTime()).toBe(from.getTime());
});

test("the days of a period join without a gap, across a change of the clocks", () => {
  const month = periodOf(
    { period: "custom", from: "2026-10-20", to: "2026-11-10" },
    new Date("2026-12-01T00:00:00Z"),
    denver,
  );
  const days = daysOf(month, denver);
  expect(days).toHaveLength(22);
  expect(days[0]?.from).toEqual(month.from);
  expect(days.at(-1)?.to).toEqual(month.to);
  days.slice(1).forEach((day, index) => {
    expect(day.from).toEqual(days[index]?.to);
  });
});
