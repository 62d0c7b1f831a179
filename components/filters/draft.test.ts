import fc from "fast-check";
import { expect, test } from "vitest";
import { filterMatcher } from "@/lib/filters/matches";
import { parseFilter } from "@/lib/filters/parse";
import { context, fields, filters, type Row, reader, rows } from "@/lib/filters/testing";
import { type DraftGroup, newCondition, newGroup, problemOf, toDraft, toFilter } from "./draft";
import { choiceOf, operatorChoices, startCondition, withChoice } from "./operator-choices";

const stored = fc.sample(rows, { numRuns: 30, seed: 11 }).map((row, id) => ({ ...row, id }) as Row);
const status = { field: "status", op: "in" as const, value: ["new"] };
const rich = { field: "valueCents", op: "gte" as const, value: 500_000 };

test("a filter that passed through the editor picks the same rows", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      // An empty group says "nothing" or "everything"; in the editor it is only not filled yet.
      fc.pre(!JSON.stringify(filter).includes("[]"));
      const edited = toFilter(toDraft(filter), fields);
      if (!edited) throw new Error("The filter was lost.");
      const before = filterMatcher(filter, fields, context);
      const after = filterMatcher(edited, fields, context);
      expect(stored.map((row) => after(reader(row)))).toEqual(stored.map((row) => before(reader(row))));
    }),
    { numRuns: 500 },
  );
});

test("the usual filter comes out as it went in", () => {
  for (const filter of [
    { and: [status, rich] },
    { or: [status, rich] },
    { and: [{ not: status }, { or: [rich] }] },
  ]) {
    expect(toFilter(toDraft(filter), fields)).toEqual(filter);
  }
});

test("what is unfinished stays out of the filter", () => {
  const unfinished = newCondition({ field: "name", op: "contains" });
  expect(toFilter(newGroup("all", [unfinished, newGroup("any")]), fields)).toBeUndefined();
  const draft = newGroup("all", [unfinished, newCondition(status), newGroup("any", [unfinished])]);
  expect(toFilter(draft, fields)).toEqual({ and: [status] });
});

test("a missing value is no mistake yet, a wrong one is", () => {
  const [score] = fields.filter(({ key }) => key === "score");
  if (!score) throw new Error("There is no score.");
  const between = (value?: number[]) =>
    problemOf(newCondition({ field: "score", op: "between", value }), score);
  expect(between()).toBeUndefined();
  expect(between([undefined, 5] as number[])).toBeUndefined();
  expect(between([5, 1])).toMatch(/may not be above/);
});

test("the deepest filter that the editor can build is accepted", () => {
  const deep: DraftGroup = newGroup("all", [
    newGroup("none", [
      newCondition(status),
      newGroup("none", [newCondition(rich), newCondition(status)]),
    ]),
  ]);
  expect(parseFilter(toFilter(deep, fields), fields).ok).toBe(true);
});

test("every operator that the editor offers can be chosen, and is then the chosen one", () => {
  for (const field of fields) {
    for (const choice of operatorChoices(field.type)) {
      const condition = withChoice(startCondition(field), field, choice);
      expect(choiceOf(condition, field.type)).toEqual(choice);
    }
  }
});

test("a value stays when the new operator takes it", () => {
  const [value] = fields.filter(({ key }) => key === "valueCents");
  const [below] = operatorChoices("money").filter(({ op }) => op === "lt");
  if (!value || !below) throw new Error("There is no value.");
  expect(withChoice(rich, value, below)).toEqual({ ...rich, op: "lt" });
});
