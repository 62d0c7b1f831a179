import { expect, test } from "vitest";
import type { LoggedEvent } from "@/lib/activities/schema";
import { lengthIn, startOf, timeIn } from "./log-draft";

test("a call whose time nobody touched stays where it is, to the second", () => {
  const logged = { kind: "call", happenedAt: "2026-03-01T09:00:41.250Z" } as LoggedEvent;
  expect(timeIn(startOf(logged), logged)).toEqual({});
  expect(timeIn({ happenedAt: "" }, logged)).toEqual({});
  const moved = timeIn({ happenedAt: "2026-03-01T10:15" }, logged);
  expect(moved.happenedAt).toBe(new Date("2026-03-01T10:15").toISOString());
});

test.each([
  ["", null],
  ["12", 720],
  ["12:30", 750],
  ["0:45", 45],
  ["1:05:00", 3900],
  [" 90 ", 5400],
])("a length of '%s' is %s seconds", (typed, seconds) => {
  expect(lengthIn(typed)).toBe(seconds);
});

test.each(["soon", "12:75", "-3", "1.5", "99999", "25:00:00", "1:2:3"])(
  "'%s' is no length",
  (typed) => {
    expect(lengthIn(typed)).toBeUndefined();
  },
);
