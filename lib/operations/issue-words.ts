import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/** What is wrong with a value and what to give instead, as a sentence for the field it stands in. */
export function issueWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? FILL_IN : expectedWords(issue.expected);
    case "invalid_value":
      return `Use ${anyOf(issue.values.map(String))}.`;
    case "too_big":
      return sizeWords(issue.origin, issue.maximum, "at most");
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) === 1
        ? FILL_IN
        : sizeWords(issue.origin, issue.minimum, "at least");
    case "invalid_format":
      return formats[issue.format] ?? "This is not in the right form.";
    case "unrecognized_keys":
      return "There is no such field.";
    default:
      return "This is not in the right form.";
  }
}

const FILL_IN = "Fill this in.";

const expectations: Record<string, string> = {
  string: "Give a text.",
  number: "Give a number.",
  int: "Give a whole number.",
  boolean: "Give true or false.",
  array: "Give a list.",
  object: "Give an object.",
  record: "Give an object.",
};

const expectedWords = (expected: string) => expectations[expected] ?? "This is not in the right form.";

const formats: Record<string, string> = {
  uuid: "This is not an id.",
  email: "Enter an email address such as ada@example.com.",
  url: "Enter an address such as https://example.com.",
  datetime: "Give a date and time such as 2026-03-01T09:00:00Z.",
  date: "Give a date such as 2026-03-01.",
  safeint: "Give a whole number.",
};

/** Lists of choices longer than this are better read in the API reference. */
const MOST_CHOICES = 25;

function anyOf(values: string[]): string {
  if (values.length === 1) return values[0] as string;
  const shown = values.slice(0, MOST_CHOICES).join(", ");
  return `one of: ${shown}${values.length > MOST_CHOICES ? ", …" : ""}`;
}

function sizeWords(origin: string, size: number | bigint, bound: "at most" | "at least"): string {
  const amount = size.toLocaleString("en-US");
  if (origin === "string") return `Use ${bound} ${amount} characters.`;
  if (origin === "array" || origin === "set" || origin === "map") return `Give ${bound} ${amount}.`;
  return `Use a number of ${bound} ${amount}.`;
}
