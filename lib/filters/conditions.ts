import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { compileFilter } from "./compile";
import type { FieldDefinition } from "./field";
import { parseFilter } from "./parse";
import type { Filter } from "./schema";

/** A caller's filter as the condition of a WHERE clause. Throws `invalid` with the path of what does not fit the fields. */
export function filterCondition(
  { now, actor }: Context,
  raw: Filter,
  fields: readonly FieldDefinition[],
): SQL {
  const parsed = parseFilter(raw, fields);
  if (parsed.ok)
    return compileFilter(parsed.filter, fields, {
      now,
      timeZone: actor.timeZone,
      userId: actor.userId ?? null,
    });
  const named = parsed.issues.map(
    (issue) => [["filter", ...issue.path].join("."), issue.message] as const,
  );
  throw new OperationError("invalid", {
    detail: named[0]?.[1] ?? "The filter is not right.",
    fields: Object.fromEntries(named),
  });
}

/** A single value is compared by `=`, which lets an index deliver the rows in the order of the list. */
export const isOneOf = (column: SQL, values: (string | null)[], type: SQL): SQL =>
  values.length === 1
    ? sql`${column} = ${values[0]}${type}`
    : sql`${column} = any(${sql.param(values)}${type}[])`;

export const isSome = (list: string[] | undefined): list is string[] =>
  list !== undefined && list.length > 0;

/** Whose rows: members' ids, `me`, and `none` for nobody's. */
export function holderCondition(column: SQL, wanted: string[], self: string | undefined): SQL {
  const ids = wanted.filter((id) => id !== "none").map((id) => (id === "me" ? (self ?? null) : id));
  if (ids.length === 0) return sql`${column} is null`;
  const held = isOneOf(column, ids, sql`::uuid`);
  return wanted.includes("none") ? sql`(${column} is null or ${held})` : held;
}

/** All of what holds, of conditions of which some may be missing. */
export const allOf = (conditions: (SQL | false | undefined)[]): SQL =>
  sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );
