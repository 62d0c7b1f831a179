import { type SQL, sql } from "drizzle-orm";
import { bigint, foreignKey, integer, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** A UUIDv7 primary key made in the app, so that ids sort by creation time. */
export const id = () =>
  uuid("id")
    .primaryKey()
    .$defaultFn(() => v7());

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().default(sql`now()`);
export const updatedAt = () => instant("updated_at").notNull().default(sql`now()`);

/** Counts the edits of a row; `If-Match` compares it. */
export const version = () => integer("version").notNull().default(1);

/** Set when a row lies in the bin. */
export const deletedAt = () => instant("deleted_at");

/** Money is kept in hundredths of its currency, also of one that has no coins. */
export const cents = (name: string) => bigint(name, { mode: "number" });

/** The values of a closed set, written out for a CHECK. */
export const oneOf = (values: readonly string[]): SQL =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));

export const teamId = () => uuid("team_id").notNull();

export { foreignKey, unique };
