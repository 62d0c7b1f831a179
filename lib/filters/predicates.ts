import { type SQL, sql } from "drizzle-orm";
import { type FieldDefinition, type FilterContext, resolveUsers } from "./field";
import { spanOf } from "./moments";
import type { Condition } from "./schema";

/**
 * The SQL of a condition; of an opposite operator (`ne`, `notIn`, `none`, `notEmpty`) that of its
 * positive twin. It is true when the condition holds, and false or null when it does not.
 */
export function predicate(condition: Condition, field: FieldDefinition, context: FilterContext): SQL {
  if (condition.op === "empty" || condition.op === "notEmpty") return isEmpty(field);
  switch (field.type) {
    case "text":
      return textPredicate(condition, field);
    case "number":
    case "money":
      return numberPredicate(condition, field);
    case "date":
      return datePredicate(condition, field, context);
    case "boolean":
      // Nobody ticked it: that is a no to the person who asks.
      return condition.value === true ? sql`${field.sql()} is true` : sql`${field.sql()} is not true`;
    case "select":
      return sql`${field.sql()} in (${bound(listOf(condition), "text")})`;
    case "user":
      return userPredicate(condition, field, context);
    case "multiSelect":
      return multiSelectPredicate(condition, field);
    case "tags":
      return tagsPredicate(condition, field);
  }
}

function isEmpty(field: FieldDefinition): SQL {
  if (field.type === "text" || field.type === "select") return sql`coalesce(${field.sql()}, '') = ''`;
  if (field.type === "multiSelect") return sql`coalesce(${field.sql()}, '[]'::jsonb) = '[]'::jsonb`;
  return sql`${field.sql()} is null`;
}

// The root collation folds case alike on every server, whatever locale its database was made with.
const lowered = (text: SQL) => sql`lower(${text} collate "und-x-icu")`;

function textPredicate({ op, value }: Condition, field: FieldDefinition): SQL {
  const text = field.isLowerCase ? field.sql() : lowered(field.sql());
  const sought = field.isLowerCase
    ? sql`${String(value).toLowerCase()}::text`
    : lowered(sql`${String(value)}::text`);
  // Neither takes wildcards, so % and _ are only characters.
  if (op === "contains") return sql`strpos(${text}, ${sought}) > 0`;
  if (op === "startsWith") return sql`starts_with(${text}, ${sought})`;
  return sql`${text} = ${sought}`;
}

function numberPredicate({ op, value }: Condition, field: FieldDefinition): SQL {
  if (Array.isArray(value)) {
    const [low, high] = value.map((single) => exact(Number(single)));
    return sql`${field.sql()} between ${low} and ${high}`;
  }
  const sought = exact(Number(value));
  switch (op) {
    case "lt":
      return sql`${field.sql()} < ${sought}`;
    case "lte":
      return sql`${field.sql()} <= ${sought}`;
    case "gt":
      return sql`${field.sql()} > ${sought}`;
    case "gte":
      return sql`${field.sql()} >= ${sought}`;
    default:
      return sql`${field.sql()} = ${sought}`;
  }
}

// Under row-level security `<` drives an index on whole numbers, never on numeric.
const exact = (value: number) =>
  Number.isInteger(value) ? sql`${String(value)}::bigint` : sql`${String(value)}::numeric`;

function datePredicate(condition: Condition, field: FieldDefinition, context: FilterContext): SQL {
  const { from, to } = spanOf(condition, field, context);
  const edge = (value: string) => (field.isDay ? sql`${value}::date` : sql`${value}::timestamptz`);
  const parts: SQL[] = [];
  if (from !== undefined) parts.push(sql`${field.sql()} >= ${edge(from)}`);
  if (to !== undefined) parts.push(sql`${field.sql()} < ${edge(to)}`);
  return sql`(${sql.join(parts, sql` and `)})`;
}

function userPredicate(condition: Condition, field: FieldDefinition, context: FilterContext): SQL {
  const ids = resolveUsers(listOf(condition), context);
  return ids.length === 0 ? sql`false` : sql`${field.sql()} in (${bound(ids, "uuid")})`;
}

function multiSelectPredicate(condition: Condition, field: FieldDefinition): SQL {
  const chosen = sql`array[${bound(listOf(condition), "text")}]`;
  return condition.op === "all" ? sql`${field.sql()} ?& ${chosen}` : sql`${field.sql()} ?| ${chosen}`;
}

// One sub-select whatever the number of tags, so that a long list stays cheap to plan.
function tagsPredicate(condition: Condition, field: FieldDefinition): SQL {
  const ids = listOf(condition);
  const held = sql`(${field.sql()}) as held(tag_id) where held.tag_id in (${bound(ids, "uuid")})`;
  if (condition.op !== "all" || ids.length === 1) return sql`exists (select 1 from ${held})`;
  return sql`(select count(distinct held.tag_id) from ${held}) = ${ids.length}::bigint`;
}

const listOf = ({ value }: Condition): string[] => (Array.isArray(value) ? value.map(String) : []);

function bound(values: readonly string[], type: "text" | "uuid"): SQL {
  const cast = type === "uuid" ? sql`::uuid` : sql`::text`;
  return sql.join(
    values.map((value) => sql`${value}${cast}`),
    sql`, `,
  );
}
