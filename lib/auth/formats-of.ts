import type { Sql } from "@/db/client";
import { type Format, formatFor, sharedFormat } from "@/lib/format";

/** How each of several people wants dates, numbers and money, for what is written to them. */
export async function formatsOf(
  sql: Sql,
  userIds: readonly string[],
): Promise<(userId: string) => Format> {
  if (userIds.length === 0) return () => sharedFormat;
  const rows = await sql<{ id: string; locale: string }[]>`
    select id, locale from users where id = any(${[...userIds]}::uuid[])`;
  const known = new Map(rows.map(({ id, locale }) => [id, formatFor(locale)]));
  return (userId) => known.get(userId) ?? sharedFormat;
}
