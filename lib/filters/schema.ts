/** One filter for lists, views, bulk changes, audiences, branches and reports. */
export type Filter = { and: Filter[] } | { or: Filter[] } | { not: Filter } | Condition;

export type Condition = { field: string; op: Operator; value?: FilterValue };

export type FilterValue = string | number | boolean | string[] | number[] | RelativeTime;

/** A moment counted back from now; a negative count looks ahead. */
export type RelativeTime = { days: number } | { weeks: number } | { months: number };

export type FieldType = keyof typeof operatorsByType;
export type Operator = (typeof operatorsByType)[FieldType][number];

const choice = ["in", "notIn", "empty", "notEmpty"] as const;
const ordered = ["eq", "ne", "lt", "lte", "gt", "gte", "between", "empty", "notEmpty"] as const;

export const operatorsByType = {
  text: ["contains", "eq", "ne", "startsWith", "empty", "notEmpty"],
  number: ordered,
  money: ordered,
  date: [...ordered, "within", "before", "after"],
  select: choice,
  user: choice,
  multiSelect: ["any", "all", "none", "empty", "notEmpty"],
  tags: ["any", "all", "none"],
  boolean: ["is"],
} as const;

export const relativeUnits = ["days", "weeks", "months"] as const;
export type RelativeUnit = (typeof relativeUnits)[number];

/** Stands for the person who looks, wherever a user's id is asked for. */
export const currentUser = "me";

/**
 * The depth keeps a filter readable, the counts keep the statement plannable: at most
 * 50 × 200 parameters, far below the 65,535 that Postgres takes.
 */
export const filterLimits = {
  depth: 5,
  conditions: 50,
  groups: 50,
  listValues: 200,
  textLength: 500,
  number: 1e15,
  relative: { days: 3650, weeks: 520, months: 120 },
  years: { first: 1900, last: 2200 },
  json: 100_000,
} as const;

export type FieldOption = { value: string; label: string; color?: string };

/** What a screen, a sentence and the parser need to know of a field. */
export type Field = {
  key: string;
  label: string;
  type: FieldType;
  /** The closed set of a select, the members for a user, the tags for tags. */
  options?: readonly FieldOption[];
  sortable?: boolean;
  /** A date without a time of day, such as a birthday; other dates are instants. */
  isDay?: boolean;
  /** The name of its flat query parameter, where that is not its key (`tags` is `tagId`). */
  param?: string;
};

export const isGroup = (filter: Filter): filter is { and: Filter[] } | { or: Filter[] } =>
  "and" in filter || "or" in filter;

export const isCondition = (filter: Filter): filter is Condition => "field" in filter;

/** The members of a group, and which of the two kinds it is. */
export const groupOf = (filter: { and: Filter[] } | { or: Filter[] }) =>
  "and" in filter
    ? { kind: "and" as const, members: filter.and }
    : { kind: "or" as const, members: filter.or };

export const takesValue = (op: Operator) => op !== "empty" && op !== "notEmpty";

export const isRelative = (value: unknown): value is RelativeTime =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The unit and count of a relative time. */
export function relativeParts(value: RelativeTime): { unit: RelativeUnit; count: number } {
  const [unit, count] = Object.entries(value)[0] as [RelativeUnit, number];
  return { unit, count };
}

const opposites: ReadonlySet<Operator> = new Set(["ne", "notIn", "none", "notEmpty"]);

/** Whether the operator is the exact complement of another, whose predicate it shares. */
export const isOpposite = (op: Operator): boolean => opposites.has(op);
