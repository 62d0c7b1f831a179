import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import type { Question } from "../question";
import type { PeriodName, Piece, Pieces, Sums } from "./find-sums";
import type { Measure } from "./measures";
import { amounts, facts, rowsOf } from "./rows";

/** What answers can be told apart by, besides the period. */
const columns = {
  key: sql`r.key`,
  detail: sql`r.detail`,
  actorId: sql`r.actor_id`,
  currency: sql`r.currency`,
  day: sql`r.day`,
} as const;
type By = keyof typeof columns;

interface Told {
  period: PeriodName;
  key: string;
  detail: string;
  actorId: string;
  currency: string;
  day: string;
}
export interface CountRow extends Told {
  label: string | null;
  count: number;
  /** Whole, however large. */
  cents: string;
}
export interface MedianRow extends Told {
  /** How many have a length of time. */
  answered: number;
  median: number;
}

/** Asks for sums, with what has to be counted anew already added. */
export function asking({ actor }: Context, { asked, timeZone }: Question, { holderId }: Sums) {
  const teamId = actor.teamId;

  function counts(measure: Measure, pieces: Pieces, by: readonly By[]): SQL {
    return sql`
      select r.period${named(by)}, min(r.label) as label, sum(r.count)::int as count, coalesce(sum(r.cents), 0)::text as cents
      from (${all(measure, pieces, by)}) r group by r.period${grouped(by)}`;
  }

  /** A piece of a day has a day as well; no stretch crosses midnight. */
  function all(measure: Measure, { stored, live }: Pieces, by: readonly By[]): SQL {
    const day = (moment: SQL) =>
      by.includes("day") ? sql`(${moment} at time zone ${timeZone})::date::text` : sql`''`;
    return sql`
      select p.period, ${day(sql`f.since`)} as day, f.key, f.detail, f.actor_id, f.currency, f.label, f.count, f.cents, f.seconds
      from ${given(stored)} cross join lateral (
        select * from figure_sums f where f.team_id = ${teamId} and f.measure = ${measure.name} and f.holder_id = ${holderId}
          and f.since >= p.since and f.since < p.until offset 0) f
      union all
      select r.period, r.day, ${facts}, ${amounts} from (
        select p.period, ${day(sql`r.moment`)} as day, r.* from ${given(live)} cross join lateral (
          ${rowsOf(measure, { teamId, asked, since: sql`p.since`, until: sql`p.until` })} offset 0) r
      ) r group by r.period, r.day, ${facts}`;
  }

  /**
   * Medians of numbers that lie in sorted arrays. Of a sample some bounds are taken that the middle lies between; how
   * many numbers lie below each is counted within the arrays, and only those between the nearest two are put in order;
   * none where only one number fits in between.
   */
  function medians(measure: Measure, pieces: Pieces, by: readonly By[]): SQL {
    const group = sql`jsonb_build_array(r.period${
      by.length > 0
        ? sql`, ${sql.join(
            by.map((each) => columns[each]),
            sql`, `,
          )}`
        : sql``
    })`;
    const told = by.map((each, index) => sql`, b.g ->> ${index + 1}::int as ${names[each]}`);
    return sql`
      with parts as materialized (
        select ${group} as g, r.seconds || '{}'::int[] as seconds from (${all(measure, pieces, by)}) r where r.seconds is not null
      ), tried as (
        select distinct g, b.bound from (select g, unnest(percentile_disc(array[0.3, 0.4, 0.45, 0.48, 0.5, 0.52, 0.55, 0.6, 0.7]) within group (order by v)) as middle
        from (select p.g, p.seconds[1 + (cardinality(p.seconds) - 1) * k / 4] as v from parts p cross join generate_series(1, 3) k offset 0) sampled
        group by g) t cross join lateral (values (t.middle), (t.middle - 1)) b (bound)
      ), ranked as (
        select t.g, t.bound, sum(width_bucket(t.bound, p.seconds)) as below from tried t join parts p on p.g = t.g group by t.g, t.bound
      ), sized as (
        select g, sum(cardinality(seconds)) as size from parts group by g
      ), bounds as (
        select s.g, s.size, max(r.bound) filter (where r.below < (s.size + 1) / 2) as above,
          coalesce(max(r.below) filter (where r.below < (s.size + 1) / 2), 0) as skipped,
          min(r.bound) filter (where r.below >= s.size / 2 + 1) as upto
        from sized s join ranked r on r.g = s.g group by s.g, s.size
      )
      select b.g ->> 0 as period${sql.join(told)}, b.size::int as answered, coalesce(round(avg(m.v))::int, b.upto) as median
      from bounds b left join lateral (
        select v, b.skipped + row_number() over (order by v) as place from parts p cross join lateral unnest(p.seconds[
          coalesce(width_bucket(b.above, p.seconds), 0) + 1 : coalesce(width_bucket(b.upto, p.seconds), cardinality(p.seconds))]) v
        where p.g = b.g and (b.upto - b.above = 1) is not true) m on m.place in ((b.size + 1) / 2, b.size / 2 + 1)
      group by b.g, b.size, b.upto`;
  }

  return { counts, medians };
}

const names: Record<By, SQL> = {
  key: sql`key`,
  detail: sql`detail`,
  actorId: sql`"actorId"`,
  currency: sql`currency`,
  day: sql`day`,
};
const named = (by: readonly By[]) =>
  sql.join(by.map((each) => sql`, ${columns[each]} as ${names[each]}`));
const grouped = (by: readonly By[]) => sql.join(by.map((each) => sql`, ${columns[each]}`));

/** Pieces as a table. */
const given = (pieces: readonly Piece[]): SQL => sql`
  unnest(${sql.param(pieces.map(({ period }) => period))}::text[],
    ${sql.param(pieces.map(({ since }) => since))}::text[]::timestamptz[],
    ${sql.param(pieces.map(({ until }) => until))}::text[]::timestamptz[]) p (period, since, until)`;
