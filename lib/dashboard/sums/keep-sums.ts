import { systemSql, type Transaction, withSystem } from "@/db/client";
import { log } from "@/lib/log";
import { endOfNext, type Stretch, settleAgain, sumStretch, type Team } from "./settle";

/** Figures of fewer leads are counted from the leads themselves in no time. */
export const MANY_LEADS = 20_000;
/** Later than any transaction that wrote into a stretch can commit; `may_be_summed` marks what is changed after that. */
const SETTLED_AFTER = "15 minutes";
/** Small enough to be counted anew in a moment, large enough to be worth a sum. */
const MOST_IN_A_STRETCH = 1_000;
/** One transaction lasts about as long, and then so much is kept whatever happens. */
const BATCH_MS = 1_000;
/** So many marked stretches are summed again in one transaction. */
const MARKS = 20;

interface State {
  timeZone: string;
  ownTimeZone: string;
  settledTo: string;
  /** The end of what may be summed by now. */
  limit: string;
  isBehind: boolean;
  /** Whoever began before sums were kept, and so marked nothing, is done. */
  isQuiet: boolean;
}

/**
 * Keeps a team's sums up with what happened: first what was changed after it had been summed, then what has come since, in
 * batches, each committed for itself. Safe to repeat and to be cut off anywhere. @returns whether nothing is left to do
 */
export async function keepSums(
  teamId: string,
  {
    until = Number.POSITIVE_INFINITY,
    most = MOST_IN_A_STRETCH,
  }: { until?: number; most?: number } = {},
): Promise<boolean> {
  await systemSql()`
    insert into figure_states (team_id, time_zone, settled_to) select id, time_zone, '-infinity' from teams where id = ${teamId}
    on conflict do nothing`;
  while (Date.now() < until) {
    const outcome = await withSystem({ teamId }, (transaction) => keepBatch(transaction, teamId, most));
    if (outcome !== "more") return outcome === "done";
  }
  return false;
}

/**
 * Keeps the sums of every team that has many leads, each in turn until the time is up. A team whose sums break is told
 * in the log and tried again the next time; its figures are counted from the leads until then.
 */
export async function keepAllSums({ until }: { until: number }): Promise<{ teams: number }> {
  const teams = await systemSql()<{ id: string }[]>`
    select t.id from teams t left join figure_states f on f.team_id = t.id
    where f.team_id is not null or exists (
      select from leads l where l.team_id = t.id and l.deleted_at is null offset ${MANY_LEADS})`;
  for (const { id } of teams) {
    if (Date.now() >= until) break;
    await keepSums(id, { until }).catch((error) =>
      log.error({ err: error, teamId: id }, "the figures of a team could not be summed up"),
    );
  }
  return { teams: teams.length };
}

async function keepBatch(
  transaction: Transaction,
  teamId: string,
  most: number,
): Promise<"done" | "more" | "wait"> {
  const state = await lock(transaction, teamId);
  if (!state?.isQuiet) return "wait";
  const team = { teamId, timeZone: state.timeZone, most };
  if (state.ownTimeZone !== state.timeZone) {
    await startOver(transaction, teamId);
    return "more";
  }
  if (await mend(transaction, team)) return "more";
  if (!state.isBehind) return "done";
  return (await extend(transaction, team, state)) ? "done" : "more";
}

/** Whoever keeps the same sums at the same time waits here, and then goes on from where they are. */
async function lock({ sql: ask }: Transaction, teamId: string): Promise<State | undefined> {
  await ask`select from figure_states where team_id = ${teamId} for update`;
  const [state] = await ask<State[]>`
    select f.time_zone as "timeZone", t.time_zone as "ownTimeZone", f.settled_to::text as "settledTo", s.limit::text as "limit",
      f.settled_to < s.limit as "isBehind", pg_snapshot_xmin(pg_current_snapshot()) > f.begun_in::xid8 as "isQuiet"
    from figure_states f join teams t on t.id = f.team_id
    cross join (select now() - ${SETTLED_AFTER}::interval as limit) s where f.team_id = ${teamId}`;
  return state;
}

/** Days begin elsewhere in another time zone. */
async function startOver({ sql: ask }: Transaction, teamId: string) {
  await ask`delete from figure_sums where team_id = ${teamId}`;
  await ask`delete from figure_stretches where team_id = ${teamId}`;
  await ask`
    update figure_states f set settled_to = '-infinity', time_zone = t.time_zone from teams t
    where f.team_id = ${teamId} and t.id = f.team_id`;
}

/** Sums again what the oldest marks are about. They go first: who marks from now on is not seen by what follows. */
async function mend(transaction: Transaction, team: Team): Promise<boolean> {
  const { sql: ask } = transaction;
  const marks = await ask<Stretch[]>`
    with oldest as (select distinct since, until from figure_marks where team_id = ${team.teamId} order by since, until limit ${MARKS})
    delete from figure_marks m using oldest o where m.team_id = ${team.teamId} and m.since = o.since and m.until = o.until
    returning m.since::text as since, m.until::text as until`;
  if (marks.length === 0) return false;
  const stretches = await ask<Stretch[]>`
    select s.since::text as since, s.until::text as until from figure_stretches s
    where s.team_id = ${team.teamId} and exists (
      select from unnest(${marks.map(({ since }) => since)}::text[]::timestamptz[], ${marks.map(({ until }) => until)}::text[]::timestamptz[]) m (since, until)
      where s.since < m.until and s.until > m.since)
    order by s.since`;
  for (const stretch of stretches) await settleAgain(transaction, team, stretch);
  return true;
}

/** Sums what nobody has summed so far, but for a stretch that may still grow. @returns whether nothing is left */
async function extend(
  transaction: Transaction,
  team: Team,
  { settledTo, limit }: State,
): Promise<boolean> {
  const enough = Date.now() + BATCH_MS;
  let since = settledTo;
  let isDone = false;
  while (!isDone && Date.now() < enough) {
    const until = await endOfNext(transaction, team, { since, until: limit });
    isDone = until === limit;
    if (isDone) break;
    await sumStretch(transaction, team.teamId, { since, until });
    since = until;
  }
  await transaction.sql`update figure_states set settled_to = ${since} where team_id = ${team.teamId}`;
  return isDone;
}
