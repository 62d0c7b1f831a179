import fc from "fast-check";
import { expect, test } from "vitest";
import type { Filter } from "./schema";
import { fields, filters, uuids } from "./testing";
import { filterFromParams, filterToParams } from "./url";

const [tag = ""] = uuids;
const status: Filter = { field: "status", op: "in", value: ["new", "won"] };
const mine: Filter = { field: "assignedToId", op: "in", value: ["me"] };
const tagged: Filter = { field: "tags", op: "any", value: [tag] };
const named: Filter = { field: "name", op: "contains", value: "a&b=c" };

test("simple conditions are flat parameters", () => {
  const params = filterToParams({ and: [status, mine, tagged] }, fields);
  expect(params.toString()).toBe(`status=new&status=won&assignedToId=me&tagId=${tag}`);
});

test("what is not simple follows as one filter", () => {
  const params = filterToParams({ and: [status, named] }, fields);
  expect(params.getAll("status")).toEqual(["new", "won"]);
  expect(JSON.parse(params.get("filter") ?? "")).toEqual(named);
});

test("a filter survives the way through the address", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const isEverything = "and" in filter && filter.and.length === 0;
      const text = filterToParams(filter, fields).toString();
      const expected = { ok: true, filter: isEverything ? undefined : filter };
      expect(filterFromParams(new URLSearchParams(text), fields)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test("the query object of a page reads like the query string", () => {
  const query = {
    status: ["new", "won"],
    assignedToId: "me",
    sort: "-createdAt",
    q: undefined,
    tagId: "",
  };
  expect(filterFromParams(query, fields)).toEqual({ ok: true, filter: { and: [status, mine] } });
});

test("no parameter is no filter", () => {
  expect(filterFromParams({ sort: "name" }, fields)).toEqual({ ok: true, filter: undefined });
  expect(filterToParams(undefined, fields).size).toBe(0);
  expect(filterToParams({ and: [] }, fields).size).toBe(0);
});

test("a wrong parameter is reported under its own name", () => {
  const wrong = filterFromParams(new URLSearchParams("status=gone&filter={}"), fields);
  expect(wrong).toMatchObject({ ok: false, issues: [{ path: ["filter", "field"] }] });
  expect(filterFromParams({ status: "gone" }, fields)).toMatchObject({
    ok: false,
    issues: [{ path: ["status"], message: expect.stringContaining('no choice "gone"') }],
  });
  expect(filterFromParams({ tagId: "x" }, fields)).toMatchObject({
    ok: false,
    issues: [{ path: ["tagId"] }],
  });
});
