import { expect, test } from "vitest";
import type { Card } from "@/lib/dashboard/schema";
import { sharedFormat } from "@/lib/format";
import { beforeWords, trendOf, valueWords } from "./words";

const card = (facts: Partial<Card>): Card => ({
  key: "won",
  label: "Won",
  definition: "",
  unit: "leads",
  value: null,
  previous: null,
  amounts: [],
  leads: 0,
  rows: {},
  ...facts,
});

test("more is better, but of waiting less is", () => {
  expect(trendOf(card({ value: 12, previous: 10 }), sharedFormat)).toMatchObject({
    direction: "up",
    isGood: true,
    amount: "20%",
  });
  expect(trendOf(card({ unit: "seconds", value: 60, previous: 120 }), sharedFormat)).toMatchObject({
    direction: "down",
    isGood: true,
    amount: "50%",
    before: "2 min",
  });
});

test("shares differ by points, and nothing is compared with nothing", () => {
  expect(trendOf(card({ unit: "percent", value: 20, previous: 16.75 }), sharedFormat)?.amount).toBe(
    "3.3 points",
  );
  expect(trendOf(card({ value: 3, previous: 0 }), sharedFormat)).toBeUndefined();
  expect(trendOf(card({ value: 3 }), sharedFormat)).toBeUndefined();
});

test("what has nothing to be compared with still says what was before", () => {
  expect(beforeWords(card({ unit: "seconds", previous: 5400 }), sharedFormat)).toBe("1 h 30 min");
  expect(beforeWords(card({ unit: "percent", previous: 100 / 6 }), sharedFormat)).toBe("17%");
});

test("a large sum is short, and told in full beside", () => {
  const amounts = [{ currency: "USD", cents: 123_456_700, previousCents: null }];
  expect(valueWords(card({ unit: "money", amounts }), sharedFormat)).toEqual({
    text: "$1.2M",
    exact: "$1,234,567",
  });
  expect(valueWords(card({ unit: "seconds", value: 3 * 3600 + 720 }), sharedFormat)).toEqual({
    text: "3 h 12 min",
  });
});
