import { type SQL, sql } from "drizzle-orm";
import type { FieldDefinition, FilterContext } from "./field";
import { assertTimeZone } from "./moments";
import { predicate } from "./predicates";
import {
  type Condition,
  type Filter,
  groupOf,
  isCondition,
  isGroup,
  isOpposite,
  operatorsByType,
} from "./schema";

/**
 * A parsed filter as the condition of a WHERE clause; every value is a bound parameter.
 *
 * Answers are two-valued: a missing value does not equal, exceed or contain anything, so `ne`,
 * `notIn`, `none` and `not` include it. Negation is pushed down to the single conditions, where it
 * becomes `is not true`; all others stay bare comparisons that an index can serve. A bare one may
 * be null, which WHERE reads as false: to use the result elsewhere, write `(…) is true`.
 */
export function compileFilter(
  filter: Filter,
  fields: readonly FieldDefinition[],
  context: FilterContext,
): SQL {
  assertTimeZone(context.timeZone);
  const known = new Map(fields.map((field) => [field.key, field]));
  return compileNode(filter, false, (condition, isNegated) =>
    compileCondition(condition, isNegated, known, context),
  );
}

type CompileCondition = (condition: Condition, isNegated: boolean) => SQL;

function compileNode(filter: Filter, isNegated: boolean, compile: CompileCondition): SQL {
  if (isCondition(filter)) return compile(filter, isNegated);
  if (!isGroup(filter)) return compileNode(filter.not, !isNegated, compile);
  const { kind, members } = groupOf(filter);
  const isAnd = (kind === "and") !== isNegated;
  if (members.length === 0) return isAnd ? sql`true` : sql`false`;
  const parts = members.map((member) => compileNode(member, isNegated, compile));
  return sql`(${sql.join(parts, isAnd ? sql` and ` : sql` or `)})`;
}

function compileCondition(
  condition: Condition,
  isNegated: boolean,
  known: ReadonlyMap<string, FieldDefinition>,
  context: FilterContext,
): SQL {
  const field = known.get(condition.field);
  const operators: readonly string[] = field ? operatorsByType[field.type] : [];
  if (!field || !operators.includes(condition.op)) {
    throw new Error(`A filter was compiled unparsed: ${condition.field} ${condition.op}.`);
  }
  const positive = predicate(condition, field, context);
  return isNegated === isOpposite(condition.op) ? positive : sql`(${positive}) is not true`;
}
