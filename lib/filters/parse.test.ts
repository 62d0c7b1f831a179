import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { filterInput } from "./input";
import { parseFilter } from "./parse";
import type { Filter } from "./schema";
import { fields, filters, uuids } from "./testing";

const firstIssue = (raw: unknown) => {
  const parsed = parseFilter(raw, fields);
  return parsed.ok ? undefined : parsed.issues[0];
};
const nested = (levels: number, kind: "and" | "not"): unknown => {
  let tree: unknown = { field: "status", op: "in", value: ["new"] };
  for (let level = 0; level < levels; level += 1)
    tree = kind === "and" ? { and: [tree] } : { not: tree };
  return tree;
};

test("a filter of five levels is taken and one of six is refused with a sentence", () => {
  expect(parseFilter(nested(5, "and"), fields).ok).toBe(true);
  expect(firstIssue(nested(6, "and"))).toEqual({
    path: ["and", 0, "and", 0, "and", 0, "and", 0, "and", 0],
    message: "The filter is too deep: nest groups at most 5 levels.",
  });
});

test("a filter a hundred thousand levels deep is refused without descending into it", () => {
  for (const kind of ["and", "not"] as const) {
    const bomb = nested(100_000, kind);
    expect(firstIssue(bomb)?.message).toMatch(/too deep/);
    const input = filterInput.safeParse(bomb);
    expect(input.error?.issues[0]?.message).toMatch(/too deep/);
  }
  const text = `${'{"not":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  expect(firstIssue(text)?.message).toMatch(/too deep/);
});

test("a filter that is too wide is refused at the first surplus member", () => {
  const condition = { field: "status", op: "in", value: ["new"] };
  expect(parseFilter({ and: Array(50).fill(condition) }, fields).ok).toBe(true);
  expect(firstIssue({ and: Array(1_000_000).fill(condition) })?.message).toMatch(
    /more than 50 conditions/,
  );
  expect(firstIssue({ and: Array(1_000_000).fill({ and: [] }) })?.message).toMatch(
    /more than 50 groups/,
  );
  const ids = Array.from(
    { length: 201 },
    (_, n) => uuids[0]?.slice(0, -3) + String(n).padStart(3, "0"),
  );
  expect(firstIssue({ field: "tags", op: "any", value: ids })?.message).toMatch(/at most 200/);
});

test.each([
  [[], /object/],
  ["{", /not valid JSON/],
  [{ and: {} }, /list/],
  [{ and: [], or: [] }, /nothing beside/],
  [{ op: "eq" }, /Name the field/],
  [{ field: "name" }, /Name the operator/],
  [{ field: "name", op: "eq", value: "x", extra: 1 }, /only/],
  [{ field: "password_hash", op: "eq", value: "x" }, /no field "password_hash"/],
  [{ field: "__proto__", op: "eq", value: "x" }, /no field/],
  [{ field: "name", op: "gt", value: "x" }, /Name takes one of contains, eq/],
  [{ field: "name", op: "toString", value: "x" }, /takes one of/],
  [{ field: "name", op: "empty", value: "x" }, /takes no value/],
  [{ field: "name", op: "eq", value: "" }, /Write the text/],
  [{ field: "name", op: "eq", value: "a\u0000" }, /cannot be stored/],
  [{ field: "score", op: "eq", value: "12" }, /as a number/],
  [{ field: "score", op: "between", value: [5, 1] }, /may not be above/],
  [{ field: "valueCents", op: "eq", value: 1.5 }, /whole number of cents/],
  [{ field: "seenAt", op: "eq", value: "2026-02-30" }, /date like 2026-03-01/],
  [{ field: "dueOn", op: "eq", value: "2026-03-01T00:00:00Z" }, /date like 2026-03-01,/],
  [{ field: "seenAt", op: "within", value: { days: 0 } }, /looks ahead/],
  [{ field: "seenAt", op: "within", value: { days: 99_999 } }, /at most 3650 days/],
  [{ field: "status", op: "in", value: ["gone"] }, /no choice "gone". Use one of new/],
  [{ field: "status", op: "in", value: [] }, /at least one/],
  [{ field: "tags", op: "any", value: ["x"] }, /not a tag's id/],
  [{ field: "assignedToId", op: "in", value: ["you"] }, /member's id or "me"/],
  [{ field: "isVip", op: "is", value: "true" }, /true or false/],
])("%j is refused in words", (raw, message) => {
  expect(firstIssue(raw)?.message).toMatch(message);
});

test("each mistake is reported at its own path", () => {
  const parsed = parseFilter(
    { and: [{ field: "x", op: "eq" }, { not: { field: "name", op: "eq" } }] },
    fields,
  );
  expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path.join("."))).toEqual([
    "and.0.field",
    "and.1.not.value",
  ]);
});

test("a parsed filter is written in one form and parses again to itself", () => {
  const raw = { field: "assignedToId", op: "in", value: [uuids[0]?.toUpperCase(), uuids[0], "me"] };
  expect(parseFilter(raw, fields)).toEqual({
    ok: true,
    filter: { field: "assignedToId", op: "in", value: [uuids[0], "me"] },
  });
  fc.assert(
    fc.property(filters, (filter: Filter) => {
      const first = parseFilter(filter, fields);
      if (first.ok) expect(parseFilter(JSON.stringify(first.filter), fields)).toEqual(first);
    }),
  );
});

test("an operation's input takes what the parser takes, as a tree or as text", () => {
  fc.assert(
    fc.property(filters, (filter: Filter) => {
      expect(filterInput.parse(filter)).toEqual(filter);
      expect(filterInput.parse(JSON.stringify(filter))).toEqual(filter);
    }),
  );
});

test("a mistake in an operation's input is a sentence too", () => {
  for (const value of [{ a: 1 }, [{}], [1, "a"], "x".repeat(501)]) {
    const issue = filterInput.safeParse({ field: "name", op: "eq", value }).error?.issues[0];
    expect(issue?.message).toMatch(/does not take this value/);
    expect(issue?.path).toEqual(["value"]);
  }
  expect(filterInput.safeParse({ field: "name", op: "like" }).error?.issues[0]?.message).toMatch(
    /no operator/,
  );
});

test("the filter is described to OpenAPI by a schema that refers to itself", () => {
  const schema = JSON.stringify(
    z.toJSONSchema(z.object({ filter: filterInput.optional() }), { io: "input" }),
  );
  expect(schema).toContain('"$ref"');
  expect(schema).toContain('"startsWith"');
});

test("anything at all is answered, never thrown", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (raw) => {
      expect(typeof parseFilter(raw, fields).ok).toBe("boolean");
      expect(typeof filterInput.safeParse(raw).success).toBe("boolean");
    }),
    { numRuns: 2000 },
  );
});
