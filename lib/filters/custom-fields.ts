import { type SQL, sql } from "drizzle-orm";
import type { FieldDefinition } from "./field";
import type { Field, FieldType } from "./schema";

/** A team's own field, as its settings describe it. */
export type CustomField = { key: string; label: string; type: string; options: readonly string[] };

const typeByCustomType: Record<string, FieldType> = {
  text: "text",
  long_text: "text",
  url: "text",
  phone: "text",
  email: "text",
  number: "number",
  money: "money",
  date: "date",
  boolean: "boolean",
  select: "select",
  multi_select: "multiSelect",
  user: "user",
};

/** The filter fields `custom.<key>` of a team, as screens need them. */
export function customFilterFields(fields: readonly CustomField[]): Field[] {
  return fields.flatMap(({ key, label, type: customType, options }) => {
    const type = typeByCustomType[customType];
    if (!type) return [];
    const isChoice = type === "select" || type === "multiSelect";
    return {
      key: `custom.${key}`,
      label,
      type,
      isDay: type === "date",
      options: isChoice ? options.map((value) => ({ value, label: value })) : undefined,
    };
  });
}

/** The same fields over a jsonb column of values by key. */
export const customFieldDefinitions = (
  fields: readonly CustomField[],
  column: SQL,
): FieldDefinition[] =>
  customFilterFields(fields).map((field) => ({
    ...field,
    sql: () => typedValue(field.type, column, field.key.slice("custom.".length)),
  }));

// A value may be older than its field's type. What does not fit reads as missing: a cast that
// failed would take the whole list down.
export function typedValue(type: FieldType, column: SQL, key: string): SQL {
  const json = sql`(${column} -> ${key}::text)`;
  const text = sql`(${column} ->> ${key}::text)`;
  switch (type) {
    case "number":
    case "money":
      return sql`(case when jsonb_typeof(${json}) = 'number' then ${json}::numeric end)`;
    case "boolean":
      return sql`(case when jsonb_typeof(${json}) = 'boolean' then ${json}::boolean end)`;
    case "date":
      return sql`(case when ${text} ~ '^\\d{4}-\\d\\d-\\d\\d$' and pg_input_is_valid(${text}, 'date') then ${text}::date end)`;
    case "user":
      return sql`(case when pg_input_is_valid(${text}, 'uuid') then ${text}::uuid end)`;
    case "multiSelect":
      return sql`(case when jsonb_typeof(${json}) = 'array' then ${json} end)`;
    default:
      return text;
  }
}
