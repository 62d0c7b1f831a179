import { expect, test } from "vitest";
import { mendFilter } from "./mend";
import type { Field } from "./schema";

const fields: Field[] = [
  { key: "status", label: "Status", type: "select", options: [{ value: "new", label: "New" }] },
  { key: "assignedToId", label: "Owner", type: "user", options: [] },
  { key: "valueCents", label: "Value", type: "money" },
];
const value = { field: "valueCents", op: "gte", value: 100 } as const;

test("a filter of which everything still exists stays as it is", () => {
  const whole = {
    and: [{ field: "status", op: "in" as const, value: ["new"] }, { not: value }],
  };
  expect(mendFilter(whole, fields)).toEqual({ filter: whole, lost: [] });
  const mine = { field: "assignedToId", op: "in" as const, value: ["me"] };
  expect(mendFilter(mine, fields)).toEqual({ filter: mine, lost: [] });
});

test("what names a deleted status, member or field falls out, the rest still narrows", () => {
  const gone = {
    and: [
      { field: "status", op: "in" as const, value: ["old", "new"] },
      { field: "assignedToId", op: "in" as const, value: ["0190"] },
      { field: "custom.size", op: "eq" as const, value: 3 },
      value,
    ],
  };
  expect(mendFilter(gone, fields)).toEqual({
    filter: { and: [{ field: "status", op: "in", value: ["new"] }, value] },
    lost: ["Status", "Owner", "a field"],
  });
});

test("a filter of which nothing is left asks for nothing, rather than for no row", () => {
  const gone = { or: [{ field: "status", op: "in" as const, value: ["old"] }] };
  expect(mendFilter(gone, fields)).toEqual({ filter: undefined, lost: ["Status"] });
});
