import { type SQL, sql } from "drizzle-orm";
import { type CursorValue, decodeCursor, encodeCursor, strangeCursor } from "./cursor";
import { isMoment } from "./page";

/** A column that a list can be sorted by. */
export interface SortColumn {
  column: SQL;
  type: "timestamptz" | "text" | "bigint" | "integer" | "numeric" | "date";
  isNullable?: boolean;
  /** Its value among the selected fields, where it is none of them itself. */
  value?: SQL;
}

/** A sort key; a minus in front turns it around. */
export type SortOf<Key extends string> = Key | `-${Key}`;

/** A page of rows in one order, as SQL: what to read, in which runs, and where the next page begins. */
export interface Keyset<Key extends string = string> {
  /** Each run is its own index walk: the rows with a value, then those without, in either direction. */
  runs: { condition: SQL; order: SQL }[];
  /** The order of all rows of the runs together. */
  order: SQL;
  /** The sort key, which is also the name of its value in a row's JSON. */
  key: Key;
  value?: SQL | undefined;
  /** Such a value as text, for the cursor. */
  asText(value: SQL): SQL;
}

/** Narrows a list by the very column it is sorted by. */
export interface Range {
  /** Holds for the rows with a value. */
  condition: SQL;
  /** Whether those without one belong to the list too. */
  withEmpty: boolean;
}

/** The orders of one kind of list: its name, which its cursors carry, its columns, and the id that decides between equals. */
export function keysets<Key extends string>(name: string, columns: Record<Key, SortColumn>, id: SQL) {
  const keyOf = (sort: SortOf<Key>) => sort.replace("-", "") as Key;

  function keysetOf(sort: SortOf<Key>, cursor: string | undefined, range?: Range): Keyset<Key> {
    const isDescending = sort.startsWith("-");
    const { column, type, isNullable, value } = columns[keyOf(sort)];
    const direction = isDescending ? sql`desc` : sql`asc`;
    const beyond = isDescending ? sql`<` : sql`>`;
    const after = cursor === undefined ? undefined : readCursor(cursor, sort);
    const order = sql`${column} ${direction}, ${id} ${direction}`;
    const run = (...conditions: (SQL | false | undefined)[]) => ({
      condition: sql.join(
        conditions.filter((part): part is SQL => Boolean(part)).map((part) => sql` and ${part}`),
      ),
      order,
    });
    const valued = run(
      isNullable && sql`${column} is not null`,
      range?.condition,
      after && sql`(${column}, ${id}) ${beyond} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`,
    );
    const empty = run(
      sql`${column} is null`,
      after?.value === null && sql`${id} ${beyond} ${after.id}::uuid`,
    );
    const hasEmpty = isNullable && (range?.withEmpty ?? true);
    return {
      runs: after?.value === null ? [empty] : hasEmpty ? [valued, empty] : [valued],
      order: sql`${column} ${direction} nulls last, ${id} ${direction}`,
      key: keyOf(sort),
      value,
      asText: (value) => textOf(value, type),
    };
  }

  function readCursor(cursor: string, sort: SortOf<Key>): { value: string | null; id: string } {
    const [of, value, rowId] = decodeCursor(cursor, 3);
    const { type, isNullable } = columns[keyOf(sort)];
    const isOurs =
      of === `${name} ${sort}` &&
      fits[type](value, isNullable) &&
      typeof rowId === "string" &&
      uuid.test(rowId);
    if (isOurs) return { value: value as string | null, id: rowId };
    throw strangeCursor();
  }

  return {
    keysetOf,
    /** The cursor of the page after the row with this sort value and id. */
    cursorAfter: (sort: SortOf<Key>, value: string | null, rowId: string): string =>
      encodeCursor([`${name} ${sort}`, value, rowId]),
  };
}

/** To the microsecond: what JSON shows in milliseconds would skip rows between two of them. */
const textOf = (value: SQL, type: SortColumn["type"]) =>
  type === "timestamptz"
    ? sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${value}::text`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const written =
  (isRight: (text: string) => boolean) => (value: CursorValue | undefined, isNullable?: boolean) =>
    value === null ? Boolean(isNullable) : typeof value === "string" && isRight(value);

const fits = {
  timestamptz: written(isMoment),
  text: written((text) => text.length <= 500 && text.isWellFormed() && !text.includes("\u0000")),
  bigint: written((text) => /^\d{1,16}$/.test(text)),
  integer: written((text) => /^-?\d{1,9}$/.test(text)),
  numeric: written((text) => /^-?\d{1,30}(\.\d{1,400})?$/.test(text)),
  date: written((text) => isMoment(`${text}T00:00:00.000000Z`)),
};
