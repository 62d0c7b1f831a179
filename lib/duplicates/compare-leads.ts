import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { nameBlock } from "@/db/schema/leads";

/** What counts as alike (pg_trgm similarity), as when a lead is typed in. */
const ALIKE = { name: 0.55, company: 0.4 };
/** An address or number that more leads share is nobody's own; the others of them are met through these. */
const MOST_ALIKE = 20;
/** Of a block that is larger, only so many are compared with each lead. */
const MOST_COMPARED = 100;

/**
 * Compares these leads with all others of their team, and keeps what was found: pairs that hold no longer go. Every
 * lead is looked up by its address, number, name and block, each through an index, so that the work grows with the leads.
 * @returns the number of pairs found
 */
export async function compareLeads(db: Db, teamId: string, ids: readonly string[]): Promise<number> {
  const these = sql`${sql.param([...ids])}::uuid[]`;
  const others = sql`from leads o where o.team_id = ${teamId} and o.deleted_at is null and o.id <> f.id`;
  const [row] = await db.execute<{ pairs: number }>(sql`
    with fresh as materialized (
      select l.id, l.name, l.first_name, l.last_name, l.email, l.phone_e164, l.company,
        ${nameBlock(sql`l.last_name`, sql`l.company`)} as block
      from leads l where l.team_id = ${teamId} and l.id = any(${these}) and l.deleted_at is null
    ), hits as (
      select f.id, o.id as other, 'email' as reason, 0.9 as likely from fresh f
        cross join lateral (select o.id ${others} and o.email = f.email limit ${MOST_ALIKE}::integer) o where f.email is not null
      union all
      select f.id, o.id, 'phone', 0.75 from fresh f
        cross join lateral (select o.id ${others} and o.phone_e164 = f.phone_e164 limit ${MOST_ALIKE}::integer) o where f.phone_e164 is not null
      union all
      select f.id, o.id, 'name', 0.75 * (o.name_likeness + o.company_likeness) / 2 from fresh f
        cross join lateral (
          select o.id, similarity(lower(o.name), lower(f.name)) as name_likeness, similarity(lower(o.company), lower(f.company)) as company_likeness
          from (select o.id, o.name, o.company ${others} and o.company is not null
            and ${nameBlock(sql`o.last_name`, sql`o.company`)} = f.block limit ${MOST_COMPARED}::integer) o) o
        where f.block is not null and f.name <> '' and o.name_likeness >= ${ALIKE.name} and o.company_likeness >= ${ALIKE.company}
      union all
      select f.id, o.id, 'namesake', 0.35 from fresh f
        cross join lateral (select o.id ${others} and o.name = f.name and coalesce(o.company, '') = '' limit ${MOST_ALIKE}::integer) o
        where f.first_name <> '' and f.last_name <> '' and coalesce(f.company, '') = ''
    ), found as (
      select least(h.id, h.other) as lead_id, greatest(h.id, h.other) as other_id, array_agg(distinct h.reason order by h.reason) as reasons,
        1 - exp(sum(ln(1 - h.likely))) as likely
      from (select distinct on (least(id, other), greatest(id, other), reason) id, other, reason, likely from hits
        order by least(id, other), greatest(id, other), reason, likely desc) h
      group by 1, 2
    ), judged as (
      select f.lead_id, f.other_id, f.reasons, greatest(1, least(99, round(100 * case
          when a.name = '' or b.name = '' or f.reasons && array['name', 'namesake'] then f.likely
          when similarity(lower(a.name), lower(b.name)) >= 0.55 then 1 - (1 - f.likely) / 2
          when similarity(lower(a.name), lower(b.name)) < 0.2 then f.likely * 0.6
          else f.likely end)))::integer as strength
      from found f join leads a on a.team_id = ${teamId} and a.id = f.lead_id join leads b on b.team_id = ${teamId} and b.id = f.other_id
    ), gone as (
      -- NOT IN is looked up in a hash. NOT EXISTS would compare each pair with each: of a CTE the planner expects few rows.
      delete from duplicate_pairs p
      where p.team_id = ${teamId} and (p.lead_id = any(${these}) or p.other_id = any(${these}))
        and (p.lead_id, p.other_id) not in (select j.lead_id, j.other_id from judged j)
    ), kept as (
      insert into duplicate_pairs (id, team_id, lead_id, other_id, reasons, strength)
      select id_of_now(), ${teamId}, lead_id, other_id, reasons, strength from judged
      on conflict (team_id, lead_id, other_id) do update set reasons = excluded.reasons, strength = excluded.strength
        where (duplicate_pairs.reasons, duplicate_pairs.strength) is distinct from (excluded.reasons, excluded.strength)
    )
    select count(*)::integer as pairs from judged`);
  return row?.pairs ?? 0;
}
