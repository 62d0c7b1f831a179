import { expect, test } from "vitest";
import { actsHref, leadsHref, readFigureQuery } from "./figure-query";
import { figuresHref } from "./figures-href";

const owner = "0199a1b2-0000-7000-8000-000000000001";

test.each([
  {},
  { period: "today" },
  { period: "custom", from: "2026-01-01", to: "2026-01-31", owner: "none" },
  { period: "year", owner },
])("an address is read as it was written: %o", (query) => {
  const written = readFigureQuery(query);
  const params = new URL(figuresHref(written), "http://rapport.test").searchParams;
  expect(readFigureQuery(Object.fromEntries(params))).toEqual(written);
});

test("what is not right in an address gives the usual figures", () => {
  expect(readFigureQuery({ period: "decade", owner: "'; drop" })).toEqual({ period: "30d" });
  expect(readFigureQuery({ period: "custom", from: "2026-02-30", to: "2026-03-01" })).toEqual({
    period: "30d",
  });
  expect(readFigureQuery({ period: "custom", from: "2026-03-02", to: "2026-03-01" })).toEqual({
    period: "30d",
  });
  expect(readFigureQuery({ period: ["7d", "year"] })).toEqual({ period: "7d" });
});

test("a number opens its leads and its acts", () => {
  expect(leadsHref({ and: [{ field: "status", op: "in", value: ["won"] }] })).toBe("/leads?status=won");
  expect(actsHref({ types: ["call_logged"], since: "a", until: "b" })).toBe(
    "/activity?since=a&until=b&type=call_logged",
  );
});
