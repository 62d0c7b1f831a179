import { type SQL, sql } from "drizzle-orm";
import { isIndexed, searchPatterns } from "@/lib/leads/search";
import type { Context } from "@/lib/operations/context";
import { escapeLike } from "@/lib/text";
import { marksOf } from "./marks";
import type { SearchHit } from "./schema";
import { spellings } from "./spelling";

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
}

/** Of each way to match so many are compared with each other. */
const MET = 50;
/** The leads that changed last are looked through for what is common. */
const WALKED = 1000;

/**
 * Leads that match what was typed: whole names, addresses and numbers first, then those that begin so, then those in
 * which each word occurs; what is left of the page is filled with names that differ by a slip of the fingers.
 */
export async function findLeads(context: Context, q: string, limit: number): Promise<SearchHit[]> {
  const typed = q.normalize("NFC").trim();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const rows = await matching(context, typed, limit);
  const hits = rows.map((row) => hitOf(row, [...words, typed.replace(/\D/g, "")].filter(Boolean)));
  if (hits.length >= limit) return hits;
  const choices = await spellings(context, words);
  if (!choices) return hits;
  const alike = await spelledAlike(context, choices, limit - hits.length, rows);
  return [...hits, ...alike.map((row) => hitOf(row, choices.flat()))];
}

/** These leads in this order, as far as they are there to be seen. */
export async function readLeads({ db, actor }: Context, ids: readonly string[]): Promise<SearchHit[]> {
  const rows = await db.execute<Row>(sql`
    select ${fields} from unnest(${sql.param([...ids])}::uuid[]) with ordinality wanted (id, place)
    join leads l on l.team_id = ${actor.teamId} and l.id = wanted.id and l.deleted_at is null order by wanted.place`);
  return rows.map((row) => hitOf(row, []));
}

const fields = sql`l.id, l.name, l.company, l.email, l.phone`;

function matching({ db, actor }: Context, typed: string, limit: number): Promise<Row[]> {
  const living = sql`l.team_id = ${actor.teamId} and l.deleted_at is null`;
  const lower = typed.toLowerCase();
  const starts = [
    ...spelled(typed).map((start) => begins(living, sql`l.name`, start)),
    ...spelled(typed).map((start) => begins(living, sql`l.company`, start)),
    begins(living, sql`l.email`, lower),
  ];
  const patterns = searchPatterns(typed);
  const likes = sql.join(
    patterns.map((words) => sql`l.search like all (${sql.param(words)}::text[])`),
    sql` or `,
  );
  // Only what is rare among the last changed is looked up: of a common word the index names a great part of the leads.
  const lookups = patterns
    .filter(isIndexed)
    .map(
      (words) =>
        sql`select search_leads(${sql.param(words)}::text[], ${MET}::integer) as id where (select count(*) from walked) < ${limit}::integer`,
    );
  const start = `${escapeLike(lower)}%`;
  return db.execute<Row>(sql`
    with walked as materialized (
      select l.id from (select l.id, l.search from leads l where ${living} order by l.updated_at desc, l.id desc limit ${WALKED}::integer) l
      where ${likes} limit ${MET}::integer)
    select ${fields} from (select distinct id from (${sql.join(
      [...starts, sql`select id from walked`, ...lookups].map((way) => sql`(${way})`),
      sql` union all `,
    )}) ways) hit
    join leads l on l.team_id = ${actor.teamId} and l.id = hit.id and l.deleted_at is null
    order by case
        when lower(l.name) = ${lower} or l.email = ${lower} or l.phone = ${typed} or lower(l.company) = ${lower} and l.name = '' then 0
        when lower(l.name) like ${start} then 1
        when lower(l.last_name) like ${start} then 2
        when lower(l.company) like ${start} or l.email like ${start} then 3
        else 4 end,
      l.updated_at desc, l.id desc
    limit ${limit}::integer`);
}

/** Names are kept as they were typed; an index finds their beginning only in the same letters. */
const spelled = (text: string) => [
  ...new Set([text, text.toLowerCase(), text.toUpperCase(), capitalized(text)]),
];

const capitalized = (text: string) =>
  text.toLowerCase().replace(/(?<=^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());

const begins = (living: SQL, column: SQL, start: string) =>
  sql`select l.id from leads l where ${living} and ${column} >= ${start} and ${column} < ${`${start}\u{10ffff}`} limit ${MET}::integer`;

function spelledAlike(
  { db, actor }: Context,
  choices: string[][],
  limit: number,
  known: readonly Row[],
): Promise<Row[]> {
  const patterns = choices.map((words) => words.map((word) => `%${escapeLike(word)}%`));
  return db.execute<Row>(sql`
    select ${fields} from search_leads_spelled(${JSON.stringify(patterns)}::jsonb, ${MET}::integer) hit (id)
    join leads l on l.team_id = ${actor.teamId} and l.id = hit.id
    where l.id <> all(${sql.param(known.map(({ id }) => id))}::uuid[])
    order by l.updated_at desc, l.id desc limit ${limit}::integer`);
}

function hitOf({ id, name, company, email, phone }: Row, words: readonly string[]): SearchHit {
  const title = name || company || email || phone || "No name";
  const others = [name && company, email, phone].filter(
    (part): part is string => Boolean(part) && part !== title,
  );
  const titleMarks = marksOf(title, words);
  // What matched is what tells it apart: the number when a number was typed.
  const detail =
    (titleMarks.length < words.length && others.find((part) => marksOf(part, words).length > 0)) ||
    others[0] ||
    null;
  return {
    id,
    leadId: id,
    title,
    titleMarks,
    detail,
    detailMarks: detail ? marksOf(detail, words) : [],
  };
}
