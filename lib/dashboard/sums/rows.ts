import { type SQL, sql } from "drizzle-orm";
import type { Measure } from "./measures";

/** Whose sums are everybody's, and whose are those of leads without an owner. */
export const ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The rows that a measure counts, of leads for which `asked` holds, from `since` (inclusive) to `until` (exclusive). */
export function rowsOf(
  measure: Measure,
  { teamId, asked, since, until }: { teamId: string; asked: SQL; since: SQL; until: SQL },
): SQL {
  const { moment, team, isOfLeads, where } = measure;
  return sql`
    select ${moment} as moment, ${measure.key ?? sql`''::text`} as key, ${measure.detail ?? sql`''::text`} as detail,
      ${measure.actor ?? sql`null::uuid`} as actor_id, ${measure.currency ?? sql`null::text`} as currency,
      ${measure.label ?? sql`null::text`} as label, ${measure.cents ?? sql`null::bigint`} as cents,
      ${measure.seconds ?? sql`null::int`} as seconds, ${isOfLeads ? sql`l.assigned_to_id` : sql`null::uuid`} as holder_id
    from ${measure.from(teamId)}
    where ${team} = ${teamId} and ${moment} >= ${since} and ${moment} < ${until}
      and ${isOfLeads ? asked : sql`true`} and ${where ?? sql`true`}`;
}

/** What such rows amount to, beside what they are grouped by. */
export const amounts = sql`
  min(r.label) as label, count(*)::int as count, sum(r.cents) as cents,
  array_agg(r.seconds order by r.seconds) filter (where r.seconds is not null) as seconds`;

/** What rows are counted together by. */
export const facts = sql`r.key, r.detail, r.actor_id, r.currency`;
