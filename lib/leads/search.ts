import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";

/** More words do not narrow a search any further, they only cost. */
const MAX_WORDS = 8;
/** Up to here the index names the leads; above, walking the list in its order meets enough of them soon. */
const MOST_NAMED = 1000;
/** A word that occurs in a tenth of the newest leads is common. */
const SAMPLE = { size: 300, common: 30 };
const phoneLike = /^[\d\s()+./-]+$/;

/**
 * What a person types, as LIKE patterns that must all match. Something that reads as a phone number gets
 * a second chance by its digits alone, since numbers are kept as typed and as E.164.
 */
export function searchPatterns(q: string): string[][] {
  const words = q.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const typed = words.map(contains);
  const digits = q.replace(/\D/g, "").replace(/^0+/, "");
  return phoneLike.test(q) && digits.length >= 4 ? [typed, [contains(digits)]] : [typed];
}

const contains = (word: string) => `%${escapeLike(word)}%`;

/** Takes their meaning from the wildcards of LIKE. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** The condition that a lead called `l` matches, for all that match: the index names every one of them. */
export const matchesAll = (patterns: string[][]): SQL =>
  sql`l.id in (${sql.join(
    patterns.map((words) => sql`select search_leads(${sql.param(words)}::text[])`),
    sql` union `,
  )})`;

/** The condition for the first page of those that match, by whichever way is shorter for these words. */
export async function matchesSome(context: Context, patterns: string[][]): Promise<SQL> {
  const { db, actor } = context;
  const likes = sql`(${sql.join(patterns.map(likeAll), sql` or `)})`;
  const named = sql.join(
    patterns.map(
      (words) => sql`select search_leads(${sql.param(words)}::text[], ${MOST_NAMED + 1}::integer)`,
    ),
    sql` union `,
  );
  const [row] = await db.execute<{ ids: string[] | null }>(sql`
    select case when (
      select count(*) from (
        select l.search from leads l where l.team_id = ${actor.teamId} and l.deleted_at is null
        order by l.created_at desc, l.id desc limit ${SAMPLE.size}::integer) l
      where ${likes}) < ${SAMPLE.common}::integer
    then array(${named}) end as ids`);
  const ids = row?.ids;
  return ids && ids.length <= MOST_NAMED ? sql`l.id = any(${sql.param(ids)}::uuid[])` : likes;
}

const likeAll = (words: string[]) => sql`l.search like all (${sql.param(words)}::text[])`;
