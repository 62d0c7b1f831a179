import { expect, test } from "vitest";
import { leadSortOf, statusesOf, tableSort, withStatuses } from "./lead-query";

const rich = { field: "valueCents", op: "gte" as const, value: 500_000 };
const isNew = { field: "status", op: "in" as const, value: ["new"] };

test("a tab asks for its status and keeps the other conditions", () => {
  expect(withStatuses({ and: [rich] }, ["new"])).toEqual({ and: [isNew, rich] });
  expect(withStatuses({ and: [isNew, rich] }, ["won"])).toEqual({
    and: [{ ...isNew, value: ["won"] }, rich],
  });
});

test("the tab of all statuses takes only the status off", () => {
  expect(withStatuses({ and: [isNew, rich] }, [])).toEqual({ and: [rich] });
  expect(withStatuses(isNew, [])).toBeUndefined();
});

test("a filter of alternatives stays whole beside a status", () => {
  const either = { or: [rich, isNew] };
  expect(withStatuses(either, ["won"])).toEqual({ and: [{ ...isNew, value: ["won"] }, either] });
  expect(statusesOf(either)).toEqual([]);
});

test("the table's sort and the address's are the same, and the usual one is not written", () => {
  expect(tableSort("-valueCents")).toEqual({ column: "valueCents", direction: "desc" });
  expect(leadSortOf(tableSort("company"))).toBe("company");
  expect(leadSortOf(tableSort("-createdAt"))).toBe("-createdAt");
});
