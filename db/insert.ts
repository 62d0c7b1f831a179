import { getTableColumns, getTableName, type Query } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/**
 * An insert of one or a few rows, ready to be sent. Drizzle's own way to the text takes as long as Postgres needs for
 * the rows, which counts where every write passes. All rows have the same columns; an absent one takes its default.
 */
export function insertInto<Table extends PgTable>(
  table: Table,
  ...rows: Table["$inferInsert"][]
): Query {
  const [first = {}] = rows as Record<string, unknown>[];
  const columns = Object.entries(getTableColumns(table)).filter(
    ([key, column]) => first[key] !== undefined || column.defaultFn,
  );
  const params: unknown[] = [];
  const place = (value: unknown, column: PgColumn) => {
    params.push(value === null ? null : column.mapToDriverValue(value));
    return `$${params.length}`;
  };
  const tuples = (rows as Record<string, unknown>[]).map((row) => {
    const places = columns.map(([key, column]) => {
      const value = row[key] === undefined ? column.defaultFn?.() : row[key];
      return place(value ?? null, column);
    });
    return `(${places.join(",")})`;
  });
  const names = columns.map(([, column]) => `"${column.name}"`);
  return {
    sql: `insert into "${getTableName(table)}" (${names.join(",")}) values ${tuples.join(",")}`,
    params,
  };
}
