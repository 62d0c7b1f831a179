import { type SQL, sql } from "drizzle-orm";
import { type CursorValue, decodeCursor, encodeCursor } from "@/lib/operations/cursor";
import { OperationError } from "@/lib/operations/errors";
import { isMoment } from "@/lib/operations/page";
import type { LeadSort, LeadSortKey } from "./schema";

interface SortColumn {
  column: SQL;
  type: "timestamptz" | "text" | "bigint" | "integer";
  isNullable?: boolean;
}

const sortColumns: Record<LeadSortKey, SortColumn> = {
  createdAt: { column: sql`l.created_at`, type: "timestamptz" },
  updatedAt: { column: sql`l.updated_at`, type: "timestamptz" },
  name: { column: sql`l.name`, type: "text" },
  company: { column: sql`l.company`, type: "text", isNullable: true },
  valueCents: { column: sql`l.value_cents`, type: "bigint", isNullable: true },
  score: { column: sql`l.score`, type: "integer", isNullable: true },
  lastContactedAt: { column: sql`l.last_contacted_at`, type: "timestamptz", isNullable: true },
};

/** A page of rows in one order, as SQL: what to read, in which runs, and where the next page begins. */
export interface Keyset {
  /** Each run is its own index walk: the rows with a value, then those without, in either direction. */
  runs: { condition: SQL; order: SQL }[];
  /** The order of all rows of the runs together. */
  order: SQL;
  /** The sort key, which is also the name of its value in a lead's JSON. */
  key: LeadSortKey;
  /** Such a value as text, for the cursor. */
  asText(value: SQL): SQL;
}

export function keysetOf(sort: LeadSort, cursor: string | undefined): Keyset {
  const isDescending = sort.startsWith("-");
  const key = sort.replace("-", "") as LeadSortKey;
  const { column, type, isNullable } = sortColumns[key];
  const direction = isDescending ? sql`desc` : sql`asc`;
  const beyond = isDescending ? sql`<` : sql`>`;
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  const order = sql`${column} ${direction}, l.id ${direction}`;
  const run = (...conditions: (SQL | false | undefined)[]) => ({
    condition: sql.join(
      conditions.filter((part): part is SQL => Boolean(part)).map((part) => sql` and ${part}`),
    ),
    order,
  });
  const valued = run(
    isNullable && sql`${column} is not null`,
    after && sql`(${column}, l.id) ${beyond} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`,
  );
  const empty = run(
    sql`${column} is null`,
    after?.value === null && sql`l.id ${beyond} ${after.id}::uuid`,
  );
  const runs = after?.value === null ? [empty] : isNullable ? [valued, empty] : [valued];
  return {
    runs,
    order: sql`${column} ${direction} nulls last, l.id ${direction}`,
    key,
    asText: (value) => textOf(value, type),
  };
}

/** To the microsecond: what JSON shows in milliseconds would skip rows between two of them. */
const textOf = (value: SQL, type: SortColumn["type"]) =>
  type === "timestamptz"
    ? sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${value}::text`;

/** The cursor of the page after the row with this sort value and id. */
export const cursorAfter = (sort: LeadSort, value: string | null, id: string): string =>
  encodeCursor([sort, value, id]);

function readCursor(cursor: string, sort: LeadSort): { value: string | null; id: string } {
  const [ofSort, value, id] = decodeCursor(cursor, 3);
  const { type, isNullable } = sortColumns[sort.replace("-", "") as LeadSortKey];
  const isOurs =
    ofSort === sort && fits[type](value, isNullable) && typeof id === "string" && uuid.test(id);
  if (isOurs) return { value: value as string | null, id };
  throw new OperationError("invalid", {
    detail: "This cursor does not belong to this list and sort. Start again from the first page.",
    fields: { cursor: "is not valid here" },
  });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const written =
  (isRight: (text: string) => boolean) => (value: CursorValue | undefined, isNullable?: boolean) =>
    value === null ? Boolean(isNullable) : typeof value === "string" && isRight(value);

const fits = {
  timestamptz: written(isMoment),
  text: written((text) => text.length <= 500 && text.isWellFormed() && !text.includes("\u0000")),
  bigint: written((text) => /^\d{1,16}$/.test(text)),
  integer: written((text) => /^-?\d{1,9}$/.test(text)),
};
