import type { Format } from "@/lib/format";
import {
  type Condition,
  currentUser,
  type Field,
  isRelative,
  type Operator,
  type RelativeTime,
  relativeParts,
} from "./schema";

/** The team's currency, and the reader's time zone and way of writing dates and numbers. */
export type Wording = { currency: string; timeZone: string; format: Format };

/** What a condition asks of its field: "is at least $5,000". */
export function describeValue(condition: Condition, field: Field, wording: Wording): string {
  const { op, value } = condition;
  if (op === "empty") return "is empty";
  if (op === "notEmpty") return "is not empty";
  if (isRelative(value)) return relativeText(op, value);
  if (field.type === "boolean") return value === true ? "is yes" : "is no";
  const values = Array.isArray(value) ? value : [value];
  const texts = values.map((single) => valueText(single, field, wording));
  if (op === "between") return `is between ${texts.join(" and ")}`;
  const phrase = field.type === "date" ? (datePhrases[op] ?? phrases[op]) : phrases[op];
  const joined = op === "all" ? listed(texts, "and") : listed(texts, "or");
  return `${phrase} ${joined}`;
}

const phrases: Partial<Record<Operator, string>> = {
  eq: "is",
  ne: "is not",
  contains: "contains",
  startsWith: "starts with",
  lt: "is below",
  lte: "is at most",
  gt: "is above",
  gte: "is at least",
  in: "is",
  notIn: "is not",
  any: "include",
  all: "include",
  none: "do not include",
};

const datePhrases: Partial<Record<Operator, string>> = {
  eq: "is on",
  ne: "is not on",
  lt: "is before",
  lte: "is on or before",
  gt: "is after",
  gte: "is on or after",
};

function relativeText(op: Operator, value: RelativeTime): string {
  const { unit, count } = relativeParts(value);
  const number = Math.abs(count);
  const span = number === 1 ? `1 ${unit.slice(0, -1)}` : `${number} ${unit}`;
  const isPast = count > 0;
  if (op === "within") return isPast ? `is in the last ${span}` : `is in the next ${span}`;
  if (op === "before") return isPast ? `is more than ${span} ago` : `is sooner than ${span} from now`;
  return isPast ? `is later than ${span} ago` : `is more than ${span} from now`;
}

function valueText(value: unknown, field: Field, { currency, timeZone, format }: Wording): string {
  switch (field.type) {
    case "text":
      return `“${String(value)}”`;
    case "number":
      return format.number(Number(value));
    case "money":
      return format.money(Number(value), currency);
    case "date":
      return dateText(String(value), { format, timeZone });
    default:
      return optionText(String(value), field);
  }
}

const dateText = (value: string, { format, timeZone }: Pick<Wording, "format" | "timeZone">): string =>
  value.includes("T")
    ? format.moment(value, { timeZone })
    : format.datedDay(`${value}T00:00:00Z`, { timeZone: "UTC" });

function optionText(value: string, field: Field): string {
  if (field.type === "user" && value === currentUser) return "me";
  const label = field.options?.find((option) => option.value === value)?.label;
  if (label) return label;
  if (field.type === "user") return "a former member";
  return field.type === "tags" ? "a deleted tag" : value;
}

// A sentence stays short: of many choices the first three are named.
function listed(texts: string[], word: "and" | "or"): string {
  const shown = texts.length > 4 ? [...texts.slice(0, 3), `${texts.length - 3} more`] : texts;
  const type = word === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat("en-US", { type }).format(shown);
}
