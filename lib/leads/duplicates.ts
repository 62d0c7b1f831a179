import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { escapeLike } from "@/lib/text";
import type { DuplicateCandidate } from "./schema";

export interface Person {
  email?: string | null | undefined;
  phoneE164?: string | null | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  company?: string | null | undefined;
}

interface Search {
  /** The lead itself, which is no duplicate of its own. */
  exceptId?: string;
  /** Also look past a differently spelled name, and at namesakes. A hint may err, the refusal of a new lead should not. */
  isHint?: boolean;
}

const MOST = 10;
/** Below these, names and companies are those of different people (pg_trgm similarity). */
const ALIKE = { name: 0.55, company: 0.4 };

/** Leads that may be the same person, the surest first: same address, same number, similar name and company; for a hint, the same name. */
export async function findDuplicates(
  { db, actor }: Context,
  person: Person,
  { exceptId, isHint }: Search = {},
): Promise<DuplicateCandidate[]> {
  const living = sql`l.team_id = ${actor.teamId} and l.deleted_at is null`;
  const ways = [
    person.email &&
      sql`select l.id, 1 as way from leads l where ${living} and l.email = ${person.email}`,
    person.phoneE164 &&
      sql`select l.id, 2 from leads l where ${living} and l.phone_e164 = ${person.phoneE164}`,
    ...nameWays(person, living),
    isHint && spelledOtherwise(person),
    ...(isHint ? namesakeWays(person, living) : []),
  ].filter((way): way is SQL => Boolean(way));
  if (ways.length === 0) return [];
  const rows = await db.execute<Omit<DuplicateCandidate, "reason"> & { way: number }>(sql`
    select l.id, l.name, l.email, l.phone, l.company, hit.way from (
      select id, min(way) as way from (${sql.join(
        ways.map((way) => sql`(${way} limit ${MOST + 1}::integer)`),
        sql` union all `,
      )}) ways (id, way)
      group by id) hit
    join leads l on l.team_id = ${actor.teamId} and l.id = hit.id
    where ${exceptId === undefined ? sql`true` : sql`l.id <> ${exceptId} and not ${toldApart(exceptId)}`}
    order by hit.way, l.created_at, l.id limit ${MOST}::integer`);
  return rows.map(({ way, ...candidate }) => ({ ...candidate, reason: reasons[way - 1] ?? "name" }));
}

/** Whether somebody said of a lead called `l` that it is somebody else. */
const toldApart = (
  from: string,
): SQL => sql`exists (select from duplicate_dismissals d where d.team_id = l.team_id
  and d.lead_id = least(l.id, ${from}::uuid) and d.other_id = greatest(l.id, ${from}::uuid))`;

const reasons = ["email", "phone", "name", "namesake"] as const;

/** Names that begin alike, found through the index on names; the rest of name and company may differ a little. */
function nameWays({ firstName = "", lastName = "", company }: Person, living: SQL): SQL[] {
  const name = `${firstName} ${lastName}`.trim();
  const start =
    firstName && lastName ? `${firstName} ${Array.from(lastName).slice(0, 2).join("")}` : name;
  if (!company || start.length < 4) return [];
  return spellings(start).map(
    (
      prefix,
    ) => sql`select l.id, 3 from leads l where ${living} and l.name >= ${prefix} and l.name < ${nextAfter(prefix)}
      and similarity(lower(l.name), ${name.toLowerCase()}) >= ${ALIKE.name}::real
      and similarity(lower(l.company), ${company.toLowerCase()}) >= ${ALIKE.company}::real`,
  );
}

/** Somebody of exactly this full name, where neither has a company to tell them apart by. */
function namesakeWays({ firstName = "", lastName = "", company }: Person, living: SQL): SQL[] {
  if (company || !firstName || !lastName) return [];
  return spellings(`${firstName} ${lastName}`).map(
    (name) =>
      sql`select l.id, 4 from leads l where ${living} and l.name = ${name} and coalesce(l.company, '') = ''`,
  );
}

const spellings = (text: string) => [
  ...new Set([text, text.toLowerCase(), text.toUpperCase(), capitalized(text)]),
];

const capitalized = (text: string) =>
  text.toLowerCase().replace(/(?<=^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());

/** The first text behind all that begin with `prefix`. */
function nextAfter(prefix: string): string {
  const letters = Array.from(prefix);
  const last = letters.pop() ?? "";
  return letters.join("") + String.fromCodePoint((last.codePointAt(0) ?? 0) + 1);
}

/** The company together with one of the two names, found through the index on letters. */
function spelledOtherwise({ firstName = "", lastName = "", company }: Person): SQL | false {
  const word = company
    ?.toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .find((part) => part.length >= 3);
  const names = [lastName, firstName]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 3);
  if (!company || !word || names.length === 0) return false;
  const pairs = names.flatMap((name) => [`%${escapeLike(name)}%`, `%${escapeLike(word)}%`]);
  const person = `${firstName} ${lastName}`.trim().toLowerCase();
  return sql`select similar_leads, 3 from similar_leads(${sql.param(pairs)}::text[], ${person}, ${company.toLowerCase()}, ${MOST}::integer)`;
}
