import { expect, test } from "vitest";
import { assertTimeZone, spanOf } from "./moments";
import type { Condition, Field } from "./schema";

const instantField: Field = { key: "seenAt", label: "Seen", type: "date" };
const dayField: Field = { key: "dueOn", label: "Due", type: "date", isDay: true };
// Half past noon in Berlin, on the day its clocks went forward.
const context = { now: new Date("2026-03-29T10:30:00.000Z"), timeZone: "Europe/Berlin", userId: null };

const span = (op: Condition["op"], value: Condition["value"], field = instantField) =>
  spanOf({ field: field.key, op, value }, field, context);

test("a day begins and ends at midnight in the team's zone, also when it has 23 hours", () => {
  expect(span("eq", "2026-03-29")).toEqual({
    from: "2026-03-28T23:00:00.000Z",
    to: "2026-03-29T22:00:00.000Z",
  });
});

test("up to a day includes it, before and after a day do not", () => {
  expect(span("lte", "2026-03-01")).toEqual({ to: "2026-03-01T23:00:00.000Z" });
  expect(span("lt", "2026-03-01")).toEqual({ to: "2026-02-28T23:00:00.000Z" });
  expect(span("gt", "2026-03-01")).toEqual({ from: "2026-03-01T23:00:00.000Z" });
  expect(span("between", ["2026-03-01", "2026-03-02"])).toEqual({
    from: "2026-02-28T23:00:00.000Z",
    to: "2026-03-02T23:00:00.000Z",
  });
});

test("an instant is its millisecond", () => {
  const noon = "2026-03-01T12:00:00.000Z";
  expect(span("eq", noon)).toEqual({ from: noon, to: "2026-03-01T12:00:00.001Z" });
  expect(span("lte", noon)).toEqual({ to: "2026-03-01T12:00:00.001Z" });
});

test("within looks back to now, or ahead from now with a negative number", () => {
  expect(span("within", { days: 14 })).toEqual({
    from: "2026-03-15T11:30:00.000Z",
    to: "2026-03-29T10:30:00.001Z",
  });
  expect(span("within", { days: -7 })).toEqual({
    from: "2026-03-29T10:30:00.000Z",
    to: "2026-04-05T10:30:00.001Z",
  });
});

test("before is longer ago, after is since then", () => {
  expect(span("before", { weeks: 1 })).toEqual({ to: "2026-03-22T11:30:00.000Z" });
  expect(span("after", { weeks: 1 })).toEqual({ from: "2026-03-22T11:30:00.001Z" });
});

test("a month back from the 29th ends on the last day that February has", () => {
  expect(span("after", { months: 1 }, dayField)).toEqual({ from: "2026-03-01" });
});

test("calendar days count whole days, today included", () => {
  expect(span("within", { days: -7 }, dayField)).toEqual({ from: "2026-03-29", to: "2026-04-06" });
  expect(span("within", { days: 1 }, dayField)).toEqual({ from: "2026-03-28", to: "2026-03-30" });
  expect(span("eq", "2026-12-31", dayField)).toEqual({ from: "2026-12-31", to: "2027-01-01" });
});

test("a zone that is none is refused", () => {
  expect(() => assertTimeZone("Europe/Berlin")).not.toThrow();
  expect(() => assertTimeZone("Mars/Olympus")).toThrow("not a time zone");
});
