import { expect, test } from "vitest";
import { z } from "zod";
import { catalog } from "@/lib/catalog";
import { issueWords } from "./issue-words";
import { invalid } from "./perform";

const schema = z.strictObject({
  name: z.string().min(1).max(5),
  count: z.int().min(2).max(9).optional(),
  color: z.enum(["red", "blue"]).optional(),
  ids: z.array(z.uuid()).min(1).max(2).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

const fieldsOf = (input: unknown, of: z.ZodType = schema) => {
  const parsed = of.safeParse(input, { error: issueWords });
  return parsed.success ? {} : invalid(parsed.error).details.fields;
};

test.each([
  [{}, { name: "Fill this in." }],
  [{ name: "" }, { name: "Fill this in." }],
  [{ name: 7 }, { name: "Give a text." }],
  [{ name: "abcdef" }, { name: "Use at most 5 characters." }],
  [{ name: "a", count: 1.5 }, { count: "Give a whole number." }],
  [{ name: "a", count: 10 }, { count: "Use a number of at most 9." }],
  [{ name: "a", color: "green" }, { color: "Use one of: red, blue." }],
  [{ name: "a", ids: [] }, { ids: "Give at least 1." }],
  [{ name: "a", ids: ["x"] }, { "ids.0": "This is not an id." }],
  [{ name: "a", at: "tomorrow" }, { at: "Give a date and time such as 2026-03-01T09:00:00Z." }],
  [{ name: "a", nmae: 1 }, { nmae: "There is no such field." }],
])("%j is told in plain words", (input, expected) => {
  expect(fieldsOf(input)).toEqual(expected);
});

test.each(catalog.map((operation) => [operation.name, operation.input] as const))(
  "%s never answers in the words of the parser",
  (_name, input) => {
    const properties = Object.keys((input as z.ZodObject).shape ?? {});
    const wrong = [{}, 7, [], "x", null, { nonsense: 1 }];
    const inputs = [...wrong, ...wrong.map((value) => everyField(properties, value))];
    const sentences = inputs.flatMap((given) => Object.values(fieldsOf(given, input) ?? {}));
    expect(
      sentences.filter((sentence) => /invalid|expected|received|unrecognized/i.test(sentence)),
    ).toEqual([]);
  },
);

const everyField = (names: string[], value: unknown) =>
  Object.fromEntries(names.map((name) => [name, value]));
