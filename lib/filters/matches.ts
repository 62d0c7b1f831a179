import { type FieldDefinition, type FilterContext, resolveUsers } from "./field";
import { assertTimeZone, type Span, spanOf } from "./moments";
import {
  type Condition,
  type Filter,
  groupOf,
  isCondition,
  isGroup,
  isOpposite,
  takesValue,
} from "./schema";

/** Reads a field's value of the row in question. */
export type ReadField = (key: string) => unknown;

type MatchField = Omit<FieldDefinition, "sql">;

/** Whether a row in memory passes a parsed filter, by the same rules as the SQL of `compileFilter`. */
export function matchesFilter(
  filter: Filter,
  read: ReadField,
  fields: readonly MatchField[],
  context: FilterContext,
): boolean {
  return filterMatcher(filter, fields, context)(read);
}

/** The same for many rows: what does not depend on the row is worked out once. */
export function filterMatcher(
  filter: Filter,
  fields: readonly MatchField[],
  context: FilterContext,
): (read: ReadField) => boolean {
  assertTimeZone(context.timeZone);
  const known = new Map(fields.map((field) => [field.key, field]));
  const prepare = (node: Filter): ((read: ReadField) => boolean) => {
    if (isCondition(node)) {
      const field = known.get(node.field);
      if (!field) throw new Error(`A filter was matched unparsed: ${node.field} ${node.op}.`);
      const span = field.type === "date" && takesValue(node.op) ? spanOf(node, field, context) : {};
      return (read) => holds(node, field, read(node.field), span, context) !== isOpposite(node.op);
    }
    if (!isGroup(node)) {
      const inner = prepare(node.not);
      return (read) => !inner(read);
    }
    const { kind, members } = groupOf(node);
    const prepared = members.map(prepare);
    return kind === "and"
      ? (read) => prepared.every((passes) => passes(read))
      : (read) => prepared.some((passes) => passes(read));
  };
  return prepare(filter);
}

function holds(
  condition: Condition,
  field: MatchField,
  actual: unknown,
  span: Span,
  context: FilterContext,
) {
  if (condition.op === "empty" || condition.op === "notEmpty") return isEmpty(actual);
  if (field.type === "boolean") return (actual === true) === condition.value;
  if (actual === null || actual === undefined) return false;
  switch (field.type) {
    case "text":
      return textHolds(condition, field, String(actual));
    case "number":
    case "money":
      return numberHolds(condition, Number(actual));
    case "date":
      return dateHolds(span, field, actual as Date | string);
    case "select":
      return listOf(condition).includes(String(actual));
    case "user":
      return resolveUsers(listOf(condition), context).includes(String(actual));
    default:
      return setHolds(condition, new Set(actual as readonly string[]));
  }
}

const isEmpty = (actual: unknown) =>
  actual === null ||
  actual === undefined ||
  actual === "" ||
  (Array.isArray(actual) && actual.length === 0);

function textHolds({ op, value }: Condition, field: MatchField, actual: string) {
  const text = field.isLowerCase ? actual : actual.toLowerCase();
  const sought = String(value).toLowerCase();
  if (op === "contains") return text.includes(sought);
  if (op === "startsWith") return text.startsWith(sought);
  return text === sought;
}

function numberHolds({ op, value }: Condition, actual: number) {
  if (Array.isArray(value)) return actual >= Number(value[0]) && actual <= Number(value[1]);
  const sought = Number(value);
  switch (op) {
    case "lt":
      return actual < sought;
    case "lte":
      return actual <= sought;
    case "gt":
      return actual > sought;
    case "gte":
      return actual >= sought;
    default:
      return actual === sought;
  }
}

// Days compare as texts, and so do instants once they are written in one form.
function dateHolds({ from, to }: Span, field: MatchField, actual: Date | string) {
  const moment = field.isDay ? String(actual) : new Date(actual).toISOString();
  return (from === undefined || moment >= from) && (to === undefined || moment < to);
}

function setHolds(condition: Condition, actual: ReadonlySet<string>) {
  const sought = listOf(condition);
  return condition.op === "all"
    ? sought.every((value) => actual.has(value))
    : sought.some((value) => actual.has(value));
}

const listOf = ({ value }: Condition): string[] => (Array.isArray(value) ? value.map(String) : []);
