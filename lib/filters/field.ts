import type { SQL } from "drizzle-orm";
import { currentUser, type Field } from "./schema";

/**
 * A field that a resource lets people filter by, with the SQL that reads it: text, numeric, bigint,
 * timestamptz (date if `isDay`), uuid, boolean, for `multiSelect` a jsonb list of texts, and for
 * `tags` a sub-select of the row's tag ids.
 */
export type FieldDefinition = Field & {
  sql: () => SQL;
  /** Stored in lower case (email addresses), so that equality may use an index. */
  isLowerCase?: boolean;
};

/** Who looks, when, and where: what relative and personal conditions depend on. */
export type FilterContext = {
  now: Date;
  /** The team's IANA time zone: a day such as 2026-03-01 begins and ends there. */
  timeZone: string;
  /** Null for the system, to whom "me" is nobody. */
  userId: string | null;
};

/** Puts the viewer's id in the place of "me"; to the system, "me" is nobody. */
export function resolveUsers(values: readonly string[], { userId }: FilterContext): string[] {
  return values.flatMap((value) => {
    if (value !== currentUser) return [value];
    return userId ? [userId] : [];
  });
}
