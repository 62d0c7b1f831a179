import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { escapeLike } from "@/lib/text";

/** More words do not narrow a search any further, they only cost. */
const MAX_WORDS = 8;
/** Up to here the leads found are named one by one; above, they are joined. */
const MOST_NAMED = 1000;
/**
 * How often words must occur both in the newest and in the oldest leads for a walk through the list to meet a page
 * of them soon. What is common only among the newest, such as last week's import, would be looked for to the end.
 */
const SAMPLE = { size: 250, walkable: 3, countable: 25 };
const SHORTEST_INDEXED = 3;
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
  const isNumber = phoneLike.test(q) && digits.length >= 4 && words.join() !== digits;
  return isNumber ? [typed, [contains(digits)]] : [typed];
}

/** Whether the index, which knows letters three by three, can narrow such a search; else it would be read whole. */
export const isIndexed = (patterns: readonly string[]): boolean =>
  patterns.some((pattern) => [...pattern].length >= SHORTEST_INDEXED + 2);

const contains = (word: string) => `%${escapeLike(word)}%`;

/** The condition that a lead called `l` matches, for all that match: the index names every one of them. */
export const matchesAll = (patterns: string[][]): SQL =>
  sql`l.id in (${sql.join(
    patterns.map((words) => sql`select search_leads(${sql.param(words)}::text[])`),
    sql` union `,
  )})`;

/**
 * The same for a list, by the shortest way for these words. Rare ones are looked up once and named. Words
 * that a walk in the order of the list meets soon are compared on the way; so are very common ones when
 * they are counted, for which the index would have to be read almost whole.
 */
export async function matchesForList(
  { db, actor }: Context,
  patterns: string[][],
): Promise<{ page: SQL; total: SQL }> {
  const likes = sql`(${sql.join(patterns.map(likeAll), sql` or `)})`;
  const named = sql.join(
    patterns.map(
      (words) => sql`select search_leads(${sql.param(words)}::text[], ${MOST_NAMED + 1}::integer)`,
    ),
    sql` union `,
  );
  const hitsIn = (direction: SQL) => sql`
    select count(*) filter (where ${likes})::integer from (
      select l.search from leads l where l.team_id = ${actor.teamId} and l.deleted_at is null
      order by l.created_at ${direction}, l.id ${direction} limit ${SAMPLE.size}::integer) l`;
  const [row] = await db.execute<{ hits: number; ids: string[] | null }>(sql`
    select sample.hits, case when sample.hits < ${SAMPLE.walkable}::integer then array(${named}) end as ids
    from (select least((${hitsIn(sql`desc`)}), (${hitsIn(sql`asc`)})) as hits) sample`);
  const { hits = 0, ids } = row ?? {};
  if (ids && ids.length <= MOST_NAMED) {
    const these = sql`l.id = any(${sql.param(ids)}::uuid[])`;
    return { page: these, total: these };
  }
  const joined = matchesAll(patterns);
  return {
    page: hits >= SAMPLE.walkable ? likes : joined,
    total: hits >= SAMPLE.countable ? likes : joined,
  };
}

// Under row security the planner may not look at its statistics for LIKE, takes every pattern for rare and
// would read the whole table to sort a few rows. Of a CASE it expects every other row to pass.
const likeAll = (words: string[]) =>
  sql`case when l.search like all (${sql.param(words)}::text[]) then true else false end`;
