import { type Condition, type Filter, groupOf, isCondition, isGroup, type Operator } from "./schema";

/** A value that a filter may name → what came in its place; null when nothing did. */
export type Replaced = Readonly<Record<string, string | null>>;

export type ConditionChange = (condition: Condition) => Condition;

/** The filter with each of its conditions changed; its groups stay. */
export function mapConditions(filter: Filter, change: ConditionChange): Filter {
  if (isCondition(filter)) return change(filter);
  if (!isGroup(filter)) return { not: mapConditions(filter.not, change) };
  const { kind, members } = groupOf(filter);
  const inside = members.map((member) => mapConditions(member, change));
  return kind === "and" ? { and: inside } : { or: inside };
}

/**
 * Names in a condition what came in place of what it named. What is gone falls out of a list of several; a condition
 * that would be left with nothing keeps its words, so that whoever reads it can be told what is missing.
 */
export const withReplaced =
  (field: string, replaced: Replaced): ConditionChange =>
  (condition) => {
    const { value } = condition;
    if (condition.field !== field) return condition;
    if (typeof value === "string" && isWhole(condition.op) && Object.hasOwn(replaced, value))
      return { ...condition, value: replaced[value] ?? value };
    if (!Array.isArray(value)) return condition;
    const left = value
      .map(String)
      .flatMap((name) => (Object.hasOwn(replaced, name) ? (replaced[name] ?? []) : name));
    return left.length === 0 ? condition : { ...condition, value: [...new Set(left)] };
  };

/** A part of a text is not what was renamed. */
const isWhole = (op: Operator) => op === "eq" || op === "ne";

/** A field of one choice became one of several: the same questions, asked of a list. */
export const asSeveral =
  (field: string): ConditionChange =>
  (condition) =>
    condition.field === field && condition.op in ofSeveral
      ? { ...condition, op: ofSeveral[condition.op as keyof typeof ofSeveral] }
      : condition;

const ofSeveral = { in: "any", notIn: "none" } as const;

/** Whether the filter asks for the field, or for this value of it. */
export function asksFor(filter: Filter, field: string, value?: string): boolean {
  let isAsked = false;
  mapConditions(filter, (condition) => {
    isAsked ||= condition.field === field && (value === undefined || names(condition, value));
    return condition;
  });
  return isAsked;
}

const names = ({ value }: Condition, name: string) =>
  Array.isArray(value) ? value.map(String).includes(name) : value === name;
