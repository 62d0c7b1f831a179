import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { measures } from "./measures";
import { ALL, amounts, facts, NOBODY, rowsOf } from "./rows";

/** From (inclusive) to (exclusive), as Postgres writes them: to the microsecond, or infinite. */
export interface Stretch {
  since: string;
  until: string;
}

export interface Team {
  teamId: string;
  timeZone: string;
  /** So many leads, or first contacts, are summed as one at most; five times as many acts. */
  most: number;
}

/** Sums what was summed before again, in pieces of the size that is right now. */
export async function settleAgain(transaction: Transaction, team: Team, old: Stretch): Promise<void> {
  await transaction.sql`delete from figure_sums where team_id = ${team.teamId} and since = ${old.since}`;
  await transaction.sql`delete from figure_stretches where team_id = ${team.teamId} and since = ${old.since}`;
  let since = old.since;
  while (since !== old.until) {
    const until = await endOfNext(transaction, team, { ...old, since });
    await sumStretch(transaction, team.teamId, { since, until });
    since = until;
  }
}

/** Where the stretch that begins at `since` ends: at midnight, where enough has happened, or at the given end. */
export async function endOfNext(transaction: Transaction, team: Team, { since, until }: Stretch) {
  if (since === "-infinity") return beginning(transaction, team, until);
  const [{ sql: ask }, { teamId, timeZone, most }] = [transaction, team];
  const [row] = await ask<{ end: string }[]>`
    select least(${until}::timestamptz, (date_trunc('day', ${since}::timestamptz at time zone ${timeZone}) + interval '1 day') at time zone ${timeZone},
      (select l.created_at from leads l where l.team_id = ${teamId} and l.deleted_at is null and l.created_at > ${since} order by l.created_at, l.id offset ${most} limit 1),
      (select c.at from lead_first_contacts c where c.team_id = ${teamId} and c.at > ${since} order by c.at offset ${most} limit 1),
      (select a.occurred_at from activities a where a.team_id = ${teamId} and a.occurred_at > ${since} order by a.occurred_at offset ${5 * most} limit 1))::text as end`;
  return row?.end ?? until;
}

/** The midnight before anything happened that counts: nothing of a lead is older than the lead, but for acts. */
async function beginning({ sql: ask }: Transaction, { teamId, timeZone }: Team, until: string) {
  const [row] = await ask<{ begin: string }[]>`
    select begin::text from (
      select date_trunc('day', least(
        (select min(l.created_at) from leads l where l.team_id = ${teamId} and l.deleted_at is null),
        (select min(a.occurred_at) from activities a where a.team_id = ${teamId})) at time zone ${timeZone}) at time zone ${timeZone} as begin) b
    where begin < ${until}::timestamptz`;
  return row?.begin ?? until;
}

/** Sums a stretch that nobody has summed. */
export async function sumStretch({ send }: Transaction, teamId: string, { since, until }: Stretch) {
  const span = { since: sql`${since}::timestamptz`, until: sql`${until}::timestamptz` };
  const asked = sql`l.team_id = ${teamId} and l.deleted_at is null`;
  await send(
    sql`insert into figure_stretches (team_id, since, until) values (${teamId}, ${span.since}, ${span.until})`,
    ...measures.map((measure) => {
      const { holder, sets } = measure.isOfLeads ? ofHolders : ofAll;
      return sql`
        insert into figure_sums (team_id, measure, since, holder_id, key, detail, actor_id, currency, label, count, cents, seconds)
        select ${teamId}::uuid, ${measure.name}::text, ${span.since}, ${holder}, ${facts}, ${amounts}
        from (${rowsOf(measure, { teamId, asked, ...span })}) r group by ${sets}`;
    }),
  );
}

const ofAll = { holder: sql`${ALL}::uuid`, sets: facts };
/** Those of all together beside each holder's own. */
const ofHolders = {
  holder: sql`case when grouping(r.holder_id) = 1 then ${ALL}::uuid else coalesce(r.holder_id, ${NOBODY}::uuid) end`,
  sets: sql`grouping sets ((${facts}), (${facts}, r.holder_id))`,
};
