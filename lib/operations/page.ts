import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor, strangeCursor } from "./cursor";

/** A page of a list: the cursor of the next one, and the total, which is exact up to 10,000. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .describe("Give it as `cursor` to read on; null on the last page."),
    total: z.int().nullable().describe("How many there are, up to 10,000; null when not counted."),
    totalIsExact: z.boolean().describe("false when there are more than `total`."),
  });

/** What every list takes. */
export const pageInput = {
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional().describe("`nextCursor` of the page before."),
};

/** Instants to the microsecond, as the list that begins a cursor. */
export const position = (...instants: SQL[]): SQL =>
  sql`array[${sql.join(
    instants.map(
      (instant) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    ),
    sql`, `,
  )}]`;

/** The condition for rows behind the cursor, of a list that runs downwards by `instants` moments and an id. */
export const beforeRow = (place: SQL, cursor: string | undefined, instants: number): SQL =>
  besideRow(place, "<", cursor, instants);

/** The same for either side of the cursor, with or without its row. */
export function besideRow(
  place: SQL,
  side: "<" | "<=" | ">",
  cursor: string | undefined,
  instants: number,
): SQL {
  if (cursor === undefined) return sql``;
  const values = decodeCursor(cursor, instants + 1);
  const isOurs = values.every(
    (value, index) =>
      typeof value === "string" && (index < instants ? isMoment(value) : uuid.test(value)),
  );
  if (!isOurs) throw strangeCursor();
  const bound = values.map((value, index) =>
    index < instants ? sql`${value}::timestamptz` : sql`${value}::uuid`,
  );
  return sql` and (${place}) ${sql.raw(side)} (${sql.join(bound, sql`, `)})`;
}

/** A page as JSON text, of rows that were read one more than asked for. */
export function encodePage(
  rows: readonly { json: string; cursor: string[] }[],
  limit: number,
  total: number | null,
): string {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return pageJson(rows.slice(0, limit), { nextCursor: last ? encodeCursor(last.cursor) : null }, total);
}

/** A page of rows that are JSON already. */
export function pageJson(
  rows: readonly { json: string }[],
  cursors: { nextCursor: string | null; previousCursor?: string | null },
  total: number | null,
): string {
  const shown = total === null ? null : Math.min(total, EXACT_UP_TO);
  const rest = { ...cursors, total: shown, totalIsExact: total !== null && total <= EXACT_UP_TO };
  return `{"items":[${rows.map((row) => row.json).join(",")}],${JSON.stringify(rest).slice(1)}`;
}

/** Counting further costs more than anybody gains from the figure. */
export const EXACT_UP_TO = 10_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/** Whether a text is an instant as `position` writes it, on a day that exists. */
export function isMoment(text: string): boolean {
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return (
    moment.test(text) && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  );
}
