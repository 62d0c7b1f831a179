import { expect, test } from "vitest";
import { lengthIn } from "./log-draft";

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
